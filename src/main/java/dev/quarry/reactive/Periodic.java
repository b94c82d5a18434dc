package dev.quarry.reactive;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Repeats work with a pause, starting immediately. Rounds never overlap: the pause begins when a round has succeeded or
 * failed. Each round has a Vert.x context of its own, as each request has.
 */
public final class Periodic {

    private static final Logger LOG = Logger.getLogger(Periodic.class);

    private final Vertx vertx;
    private final String name;
    private final Duration pause;
    private final Supplier<Uni<Void>> work;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean stopped;

    /** @param name of the work, for the log */
    public Periodic(Vertx vertx, String name, Duration pause, Supplier<Uni<Void>> work) {
        this.vertx = vertx;
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    /** Starts the first round. Further calls have no effect. */
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

    /** Starts no further round. A round in progress continues. */
    public void stop() {
        stopped = true;
    }

    private void failed(Throwable failure) {
        if (!stopped) {
            LOG.warnf("%s failed, next attempt in %d ms: %s", name, pause.toMillis(), failure.getMessage());
        }
        rest();
    }

    private void rest() {
        vertx.setTimer(Math.max(1, pause.toMillis()), fired -> round());
    }
}
