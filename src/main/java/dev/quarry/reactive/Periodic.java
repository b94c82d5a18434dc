package dev.quarry.reactive;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Work that is done again and again, the first time at once, never twice at a time: the pause begins when it has ended,
 * well or not. Each round has a context of its own, as a request has.
 */
public final class Periodic {

    private static final Logger LOG = Logger.getLogger(Periodic.class);

    private final Vertx vertx;
    private final String name;
    private final Duration pause;
    private final Supplier<Uni<Void>> work;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean stopped;

    /** @param name what is done, for the log */
    public Periodic(Vertx vertx, String name, Duration pause, Supplier<Uni<Void>> work) {
        this.vertx = vertx;
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    /** Once, however often it is said. */
    public void start() {
        if (started.compareAndSet(false, true)) {
            round();
        }
    }

    private void round() {
        if (!stopped) {
            var unused = OwnContext.run(vertx, work).subscribe().with(done -> rest(), this::failed);
        }
    }

    /** No round begins any more; one that runs goes on. */
    public void stop() {
        stopped = true;
    }

    private void failed(Throwable failure) {
        if (!stopped) {
            LOG.warnf("%s failed, and is tried again in %d ms: %s", name, pause.toMillis(), failure.getMessage());
        }
        rest();
    }

    private void rest() {
        vertx.setTimer(Math.max(1, pause.toMillis()), fired -> round());
    }
}
