package dev.quarry.platform;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Reports whether the process still accepts requests: at shutdown, until {@code quarry.shutdown.delay} has passed. */
@ApplicationScoped
class Closing {

    private final Vertx vertx;
    private final ShutdownConfig config;
    private volatile boolean closed;

    Closing(Vertx vertx, ShutdownConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    void begin(@Observes ShutdownDelayInitiatedEvent end) {
        // Vert.x does not support a timer of 0 ms.
        vertx.setTimer(Math.max(1, config.delay().toMillis()), over -> closed = true);
    }

    boolean isClosed() {
        return closed;
    }
}
