package dev.quarry.blob.file;

import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobWrite;
import dev.quarry.blob.Chunk;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Writes a temporary file next to the final path, syncs it, renames it and syncs the directory. Before the commit the
 * object is not visible; after it the object survives a power failure.
 */
final class FileBlobWrite implements BlobWrite {

    private final Path incoming;
    private final Path place;
    private final Folders folders;
    private final Blocking blocking;
    private long length;

    @Nullable
    private FileChannel channel;

    FileBlobWrite(Path incoming, Path place, Folders folders, Blocking blocking) {
        this.incoming = incoming;
        this.place = place;
        this.folders = folders;
        this.blocking = blocking;
    }

    @Override
    public Uni<Void> append(Chunk part) {
        return blocking.run(() -> write(part, open()));
    }

    @Override
    public Uni<Void> commit(Chunk rest, String sha256) {
        return blocking.run(() -> {
            try (var file = open()) {
                write(rest, file);
                file.force(true);
                requireLength(file.size());
            }
            channel = null;
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
            folders.sync(Folders.above(place));
        });
    }

    /** Deletes the object, too: if the sync after the rename failed, the file already has its final path. */
    @Override
    public Uni<Void> cancel() {
        return blocking.run(() -> {
            if (channel != null) {
                channel.close();
                channel = null;
            }
            folders.delete(place, incoming);
        });
    }

    /** Returns false: a disk operation has ended when its call returns. */
    @Override
    public boolean mayArriveLate() {
        return false;
    }

    private void write(Chunk part, FileChannel file) throws IOException {
        length += part.length();
        for (var bytes : buffers(part)) {
            while (bytes.hasRemaining()) {
                if (file.write(bytes) < 0) {
                    throw new IOException("no bytes written to " + incoming);
                }
            }
        }
    }

    private void requireLength(long size) {
        if (size != length) {
            throw new BlobException(
                    BlobException.Kind.CORRUPT, incoming + " has " + size + " bytes, expected " + length);
        }
    }

    private FileChannel open() throws IOException {
        if (channel == null) {
            folders.makeDurable(Folders.above(place));
            channel = FileChannel.open(incoming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
        return channel;
    }

    private static ByteBuffer[] buffers(Chunk part) {
        return part.buffers().stream()
                .map(buffer -> buffer.getByteBuf().nioBuffer())
                .toArray(ByteBuffer[]::new);
    }
}
