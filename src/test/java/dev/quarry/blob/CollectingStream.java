package dev.quarry.blob;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;

/** Takes whatever comes, or fails at once. */
public final class CollectingStream implements WriteStream<Buffer> {

    private final Buffer all = Buffer.buffer();
    private final Throwable failure;

    public CollectingStream() {
        this(null);
    }

    CollectingStream(Throwable failure) {
        this.failure = failure;
    }

    public byte[] bytes() {
        return all.getBytes();
    }

    @Override
    public Future<Void> write(Buffer data) {
        all.appendBuffer(data);
        return failure == null ? Future.succeededFuture() : Future.failedFuture(failure);
    }

    @Override
    public void write(Buffer data, Handler<AsyncResult<Void>> handler) {
        write(data).onComplete(handler);
    }

    @Override
    public void end(Handler<AsyncResult<Void>> handler) {
        handler.handle(Future.succeededFuture());
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int maxSize) {
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return false;
    }

    @Override
    public WriteStream<Buffer> drainHandler(Handler<Void> handler) {
        return this;
    }
}
