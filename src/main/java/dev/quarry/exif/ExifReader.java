package dev.quarry.exif;

import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Parses EXIF blocks on a separate pool of 2 threads, so that a slow block delays only other EXIF blocks. */
@ApplicationScoped
public class ExifReader {

    private static final Logger LOG = Logger.getLogger(ExifReader.class);
    private static final int THREADS = 2;

    private final WorkerExecutor threads;

    ExifReader(Vertx vertx) {
        this.threads = vertx.createSharedWorkerExecutor("quarry-exif", THREADS);
    }

    /** Never fails. Returns {@link Exif#NONE} for a block that cannot be parsed. */
    public Uni<Exif> read(byte[] block) {
        return Futures.uni(() -> threads.executeBlocking(() -> ExifBlock.read(block), false))
                .onFailure()
                .invoke(failure -> LOG.debugf("Ignored an invalid EXIF block: %s", failure))
                .onFailure()
                .recoverWithItem(Exif.NONE);
    }
}
