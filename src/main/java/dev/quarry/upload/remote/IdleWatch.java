package dev.quarry.upload.remote;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Runs an action when {@link #touch} has not been called for too long. Sets one timer, not one per call. */
final class IdleWatch {

    private final Vertx vertx;
    private final long limitNanos;
    private final Runnable onIdle;
    private boolean running;
    private long timer;
    private long last;

    IdleWatch(Vertx vertx, Duration limit, Runnable onIdle) {
        this.vertx = vertx;
        this.limitNanos = limit.toNanos();
        this.onIdle = onIdle;
    }

    void start() {
        if (!running) {
            running = true;
            touch();
            wakeIn(limitNanos);
        }
    }

    void touch() {
        last = System.nanoTime();
    }

    void stop() {
        if (running) {
            running = false;
            vertx.cancelTimer(timer);
        }
    }

    private void wakeIn(long nanos) {
        timer = vertx.setTimer(Duration.ofNanos(nanos).toMillis() + 1, fired -> check());
    }

    private void check() {
        var left = last + limitNanos - System.nanoTime();
        if (left > 0) {
            wakeIn(left);
        } else {
            running = false;
            onIdle.run();
        }
    }
}
