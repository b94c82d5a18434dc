package dev.quarry.exif;

import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Reads EXIF blocks on a few threads of its own: a strange one holds up nothing but other ones. */
@ApplicationScoped
public class ExifReader {

    private static final Logger LOG = Logger.getLogger(ExifReader.class);
    private static final int THREADS = 2;

    private final WorkerExecutor threads;

    ExifReader(Vertx vertx) {
        this.threads = vertx.createSharedWorkerExecutor("quarry-exif", THREADS);
    }

    /** Never fails: of a block that cannot be read nothing is known. */
    public Uni<Exif> read(byte[] block) {
        return Futures.uni(() -> threads.executeBlocking(() -> ExifBlock.read(block), false))
                .onFailure()
                .invoke(failure -> LOG.debugf("Passed over an EXIF block: %s", failure))
                .onFailure()
                .recoverWithItem(Exif.NONE);
    }
}
