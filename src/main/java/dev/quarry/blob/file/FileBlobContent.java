package dev.quarry.blob.file;

import dev.quarry.blob.BlobContent;
import dev.quarry.blob.BlobException;
import dev.quarry.blob.ByteRange;
import dev.quarry.problem.Problem;
import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.WriteStream;
import java.nio.file.Path;

/** Byte range of an open file. */
record FileBlobContent(AsyncFile file, Path place, ByteRange range) implements BlobContent {

    private static final int READ_BUFFER = 128 * 1024;

    /** Closes the file and fails if its length is not {@code length} bytes. */
    static Future<BlobContent> open(AsyncFile file, Path place, long length, ByteRange range) {
        return file.size()
                .recover(failure -> Future.failedFuture(brokenOff(place, failure)))
                .<BlobContent>compose(size -> size == length
                        ? Future.succeededFuture(new FileBlobContent(file, place, range))
                        : Future.failedFuture(new BlobException(
                                BlobException.Kind.CORRUPT, place + " has " + size + " bytes, expected " + length)))
                .recover(failure -> file.close().transform(closed -> Future.failedFuture(failure)));
    }

    @Override
    public Uni<Void> pipeTo(WriteStream<Buffer> sink) {
        file.setReadBufferSize(READ_BUFFER).setReadPos(range.first()).setReadLength(range.length());
        return Futures.uni(() -> file.pipe().endOnFailure(false).to(sink))
                .onFailure(failure -> !(failure instanceof Problem))
                .transform(failure -> brokenOff(place, failure))
                .eventually(() -> Futures.uni(file::close));
    }

    @Override
    public void close() {
        var unused = file.close();
    }

    private static BlobException brokenOff(Path place, Throwable failure) {
        return new BlobException(BlobException.Kind.UNAVAILABLE, "reading " + place + " failed: " + failure, failure);
    }
}
