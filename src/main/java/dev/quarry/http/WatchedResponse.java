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
 * Response as the target of a pipe. It ends only after the declared number of bytes and aborts the connection if the
 * client reads nothing for too long. A failure of the client is reported as {@link ProblemType#CONNECTION_CLOSED}, which
 * distinguishes it from a failure of the source.
 *
 * <p>Progress means that a write completed. Data in the operating system's socket buffer counts as written, so progress
 * of a slow client is visible only in steps of that buffer.
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
     * Starts watching; {@link #release()} stops it.
     *
     * @param length declared length in bytes
     * @param patience maximum time without progress; zero or negative disables the limit
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

    /** Stops watching. Call it when the pipe has succeeded or failed. */
    public void release() {
        vertx.cancelTimer(timer);
    }

    /** Returns the number of bytes passed to the response so far. */
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
            // Fails the pending writes and thereby the pipe.
            Disconnection.of(request);
        }
    }

    private Problem clientGone(Throwable cause) {
        var what = stalled ? "The client read nothing for " + patience : "The client closed the connection";
        return new Problem(
                ProblemType.CONNECTION_CLOSED, what + " after " + written + " of " + length + " bytes.", cause);
    }

    private Future<Void> wrongLength() {
        return Future.failedFuture(
                new IllegalStateException("the source sent " + written + " bytes, expected " + length + " bytes"));
    }

    private static void tell(Future<Void> outcome, @Nullable Handler<AsyncResult<Void>> handler) {
        if (handler != null) {
            outcome.onComplete(handler);
        }
    }
}
