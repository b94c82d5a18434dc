package dev.quarry.reactive;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
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
    private volatile boolean stopped;

    /** @param name what is done, for the log */
    public Periodic(Vertx vertx, String name, Duration pause, Supplier<Uni<Void>> work) {
        this.vertx = vertx;
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    public void start() {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> round());
    }

    /** No round begins any more; one that runs goes on. */
    public void stop() {
        stopped = true;
    }

    private void round() {
        if (stopped) {
            return;
        }
        var unused = Uni.createFrom().deferred(work::get).subscribe().with(done -> rest(), this::failed);
    }

    private void failed(Throwable failure) {
        if (!stopped) {
            LOG.warnf("%s failed, and is tried again in %d ms: %s", name, pause.toMillis(), failure.getMessage());
        }
        rest();
    }

    private void rest() {
        vertx.setTimer(Math.max(1, pause.toMillis()), fired -> start());
    }
}
