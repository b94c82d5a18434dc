package dev.quarry.search.archive;

import dev.quarry.blob.ByteRange;
import dev.quarry.image.SourceImages;
import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.WriteStream;
import java.util.ArrayList;
import java.util.List;

/** Writes an archive to a sink, one image after another, with back-pressure. */
final class ArchiveFlow {

    private final SourceImages images;
    private final Archive archive;
    private final WriteStream<Buffer> sink;
    private final List<Long> checksums = new ArrayList<>();

    ArchiveFlow(SourceImages images, Archive archive, WriteStream<Buffer> sink) {
        this.images = images;
        this.archive = archive;
        this.sink = sink;
    }

    /** Fails on the first image that cannot be read and leaves the sink open in that case. */
    Uni<Void> run() {
        return from(0);
    }

    private Uni<Void> from(int number) {
        if (number == archive.items().size()) {
            return write(archive.end(checksums)).chain(() -> Futures.uni(sink::end));
        }
        return write(archive.items().get(number)).chain(() -> from(number + 1));
    }

    private Uni<Void> write(Archive.Item item) {
        var file = new EntrySink(sink);
        return images.open(item.stored(), ByteRange.whole(item.entry().size()))
                .chain(content -> write(item.entry().header())
                        .onFailure()
                        .invoke(content::close)
                        .chain(() -> content.pipeTo(file)))
                .invoke(() -> checksums.add(file.checksum()))
                .chain(() -> write(item.entry().descriptor(file.checksum())));
    }

    private Uni<Void> write(byte[] bytes) {
        return Futures.uni(() -> sink.write(Buffer.buffer(bytes)));
    }
}
