package dev.quarry.blob.file;

import dev.quarry.blob.BlobContent;
import dev.quarry.blob.BlobException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.WriteStream;
import java.nio.file.Path;

/** An open file. */
record FileBlobContent(AsyncFile file, long length) implements BlobContent {

    private static final int READ_BUFFER = 128 * 1024;

    static Uni<Void> requireLength(AsyncFile file, Path place, long length) {
        return Uni.createFrom()
                .completionStage(() -> file.size().toCompletionStage())
                .chain(size -> size == length
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .completionStage(() -> file.close().toCompletionStage())
                                .chain(() -> Uni.createFrom()
                                        .failure(new BlobException(
                                                BlobException.Kind.CORRUPT,
                                                place + " has " + size + " bytes instead of " + length))));
    }

    @Override
    public Uni<Void> pipeTo(WriteStream<Buffer> sink) {
        file.setReadBufferSize(READ_BUFFER).setReadLength(length);
        return Uni.createFrom()
                .completionStage(() -> file.pipe().endOnFailure(false).to(sink).toCompletionStage())
                .eventually(() ->
                        Uni.createFrom().completionStage(() -> file.close().toCompletionStage()));
    }

    @Override
    public void close() {
        var unused = file.close();
    }
}
