package dev.quarry.http;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.WriteStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A response as the target of a pipe. It ends only when as many bytes went through as its head announced, breaks the
 * connection if the client takes nothing for too long, and tells the client's failures from the source's: they are
 * {@link ProblemType#CLIENT_GONE}.
 *
 * <p>Progress is a write that reached the socket. What the operating system still holds for the client is not seen, so
 * a client that is slow rather than stalled is noticed in steps of the socket's buffer.
 */
public final class WatchedResponse implements WriteStream<Buffer> {

    private static final int LOOKS = 4;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final long length;
    private final Duration patience;
    private final long timer;
    private long written;
    private int pending;
    private long lastProgress;
    private boolean stalled;

    /**
     * Watches until {@link #release()}.
     *
     * @param length how many bytes must go through
     * @param patience how long the client may take nothing; zero: for ever
     */
    public WatchedResponse(Vertx vertx, HttpServerRequest request, long length, Duration patience) {
        this.vertx = vertx;
        this.request = request;
        this.response = request.response();
        this.length = length;
        this.patience = patience;
        this.timer = patience.isZero() || patience.isNegative()
                ? -1
                : vertx.setPeriodic(Math.max(1, patience.toMillis() / LOOKS), ignored -> look());
    }

    /** To be called when the pipe is done, well or not. */
    public void release() {
        vertx.cancelTimer(timer);
    }

    /** How many bytes have gone through. */
    public long written() {
        return written;
    }

    @Override
    public Future<Void> write(Buffer data) {
        written += data.length();
        return written > length ? wrongLength() : watched(response.write(data));
    }

    @Override
    public void write(Buffer data, @Nullable Handler<AsyncResult<Void>> handler) {
        tell(write(data), handler);
    }

    @Override
    public void end(@Nullable Handler<AsyncResult<Void>> handler) {
        tell(written == length ? watched(response.end()) : wrongLength(), handler);
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        response.exceptionHandler(handler);
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int maxSize) {
        response.setWriteQueueMaxSize(maxSize);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return response.writeQueueFull();
    }

    @Override
    public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> handler) {
        response.drainHandler(handler);
        return this;
    }

    private Future<Void> watched(Future<Void> write) {
        if (pending++ == 0) {
            lastProgress = System.nanoTime();
        }
        return write.transform(done -> {
            pending--;
            lastProgress = System.nanoTime();
            return done.succeeded() ? Future.succeededFuture() : Future.failedFuture(clientGone(done.cause()));
        });
    }

    private void look() {
        if (pending > 0 && System.nanoTime() - lastProgress >= patience.toNanos()) {
            stalled = true;
            // The writes under way fail with it, and the pipe with them.
            Disconnection.of(request);
        }
    }

    private Problem clientGone(Throwable cause) {
        var what = stalled ? "The client took nothing for " + patience : "The client went away";
        return new Problem(ProblemType.CLIENT_GONE, what + " after " + written + " of " + length + " bytes.", cause);
    }

    private Future<Void> wrongLength() {
        return Future.failedFuture(
                new IllegalStateException("the source gave " + written + " bytes where " + length + " are announced"));
    }

    private static void tell(Future<Void> outcome, @Nullable Handler<AsyncResult<Void>> handler) {
        if (handler != null) {
            outcome.onComplete(handler);
        }
    }
}
