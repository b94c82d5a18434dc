package dev.quarry.search.archive;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Writes one file to an archive and computes its CRC-32. Ending this stream does not end the archive. */
final class EntrySink implements WriteStream<Buffer> {

    private final WriteStream<Buffer> archive;
    private final CRC32 checksum = new CRC32();

    EntrySink(WriteStream<Buffer> archive) {
        this.archive = archive;
    }

    long checksum() {
        return checksum.getValue();
    }

    @Override
    public Future<Void> write(Buffer data) {
        checksum.update(data.getByteBuf().nioBuffer());
        return archive.write(data);
    }

    @Override
    public void write(Buffer data, @Nullable Handler<AsyncResult<Void>> handler) {
        tell(write(data), handler);
    }

    @Override
    public void end(@Nullable Handler<AsyncResult<Void>> handler) {
        tell(Future.succeededFuture(), handler);
    }

    @Override
    public WriteStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        archive.exceptionHandler(handler);
        return this;
    }

    @Override
    public WriteStream<Buffer> setWriteQueueMaxSize(int maxSize) {
        archive.setWriteQueueMaxSize(maxSize);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return archive.writeQueueFull();
    }

    @Override
    public WriteStream<Buffer> drainHandler(@Nullable Handler<Void> handler) {
        archive.drainHandler(handler);
        return this;
    }

    private static void tell(Future<Void> outcome, @Nullable Handler<AsyncResult<Void>> handler) {
        if (handler != null) {
            outcome.onComplete(handler);
        }
    }
}
