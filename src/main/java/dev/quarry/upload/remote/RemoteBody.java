package dev.quarry.upload.remote;

import dev.quarry.problem.Problem;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Response body with an idle timeout. Fails with a {@link Problem} when the connection breaks or when no bytes arrive
 * within the timeout. Time during which the reader has paused the body does not count.
 */
final class RemoteBody implements ReadStream<Buffer> {

    private final HttpClientResponse response;
    private final IdleWatch watch;
    private long demand;
    private boolean ended;

    @Nullable
    private Problem failure;

    @Nullable
    private Handler<Buffer> handler;

    @Nullable
    private Handler<Throwable> exceptionHandler;

    @Nullable
    private Handler<Void> endHandler;

    /** @param response paused, with an unread body */
    RemoteBody(Vertx vertx, HttpClientResponse response, Duration idleTimeout) {
        this.response = response;
        this.watch = new IdleWatch(vertx, idleTimeout, () -> giveUp(RemoteFailures.silent(idleTimeout)));
        response.handler(this::bytes);
        response.endHandler(this::end);
        response.exceptionHandler(broken -> fail(RemoteFailures.brokenOff(broken)));
    }

    /** Closes the connection. Fails the body with {@code why} unless it has already ended. */
    void giveUp(Problem why) {
        fail(why);
        response.request().reset();
    }

    @Override
    public RemoteBody handler(@Nullable Handler<Buffer> handler) {
        this.handler = handler;
        return this;
    }

    @Override
    public RemoteBody endHandler(@Nullable Handler<Void> endHandler) {
        this.endHandler = endHandler;
        return this;
    }

    /** Sets the handler; calls it immediately if the body has already failed. */
    @Override
    public RemoteBody exceptionHandler(@Nullable Handler<Throwable> exceptionHandler) {
        this.exceptionHandler = exceptionHandler;
        if (exceptionHandler != null && failure != null) {
            exceptionHandler.handle(failure);
        }
        return this;
    }

    @Override
    public RemoteBody pause() {
        demand = 0;
        watch.stop();
        response.pause();
        return this;
    }

    @Override
    public RemoteBody resume() {
        return fetch(Long.MAX_VALUE);
    }

    @Override
    public RemoteBody fetch(long amount) {
        demand = demand + amount < 0 ? Long.MAX_VALUE : demand + amount;
        if (failure == null && !ended) {
            watch.start();
            response.fetch(amount);
        }
        return this;
    }

    private void bytes(Buffer bytes) {
        watch.touch();
        if (demand != Long.MAX_VALUE && --demand == 0) {
            watch.stop();
        }
        if (handler != null) {
            handler.handle(bytes);
        }
    }

    private void end(@Nullable Void nothing) {
        ended = true;
        watch.stop();
        if (endHandler != null) {
            endHandler.handle(null);
        }
    }

    private void fail(Problem why) {
        watch.stop();
        if (failure == null && !ended) {
            failure = why;
            if (exceptionHandler != null) {
                exceptionHandler.handle(why);
            }
        }
    }
}
