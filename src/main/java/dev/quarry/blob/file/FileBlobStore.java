package dev.quarry.blob.file;

import dev.quarry.blob.BlobConfig;
import dev.quarry.blob.BlobContent;
import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobKey;
import dev.quarry.blob.BlobStore;
import dev.quarry.blob.BlobWrite;
import dev.quarry.blob.ByteRange;
import dev.quarry.blob.Opening;
import dev.quarry.problem.StartRefused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Object store that keeps each object in a file below one directory. */
public class FileBlobStore implements BlobStore {

    // The disk requires no part size. With 1 MiB a write takes long enough to justify the switch to a worker thread.
    private static final int PART_SIZE = 1024 * 1024;
    private static final OpenOptions READ_ONLY =
            new OpenOptions().setRead(true).setWrite(false).setCreate(false);

    private final Layout layout;
    private final Vertx vertx;
    private final Blocking blocking;
    private final Folders folders;

    public FileBlobStore(BlobConfig.LocalDisk config, Vertx vertx) {
        this(new Layout(config.directory().toAbsolutePath().normalize()), vertx);
    }

    private FileBlobStore(Layout layout, Vertx vertx) {
        this(layout, new Folders(layout.root()), vertx);
    }

    FileBlobStore(Layout layout, Folders folders, Vertx vertx) {
        this.layout = layout;
        this.folders = folders;
        this.vertx = vertx;
        this.blocking = new Blocking(vertx);
    }

    @Override
    public int partSize() {
        return PART_SIZE;
    }

    @Override
    public Uni<Void> prepare() {
        return blocking.run(() -> {
            var folder = layout.root();
            try {
                folders.createRoot();
                Files.delete(Files.createTempFile(folder, ".writable", null));
            } catch (IOException e) {
                throw new StartRefused(
                        "the directory " + folder + " is not writable ("
                                + e.getClass().getSimpleName()
                                + "). Make it writable for this user, or set quarry.blob.file.directory to"
                                + " another one.",
                        e);
            }
        });
    }

    @Override
    public Uni<Void> ping() {
        return blocking.run(() -> {
            if (!Files.isWritable(layout.root())) {
                throw new BlobException(BlobException.Kind.UNAVAILABLE, layout.root() + " is not writable");
            }
        });
    }

    @Override
    public BlobWrite write(BlobKey key, String mediaType) {
        return new FileBlobWrite(layout.incoming(key), layout.place(key), folders, blocking);
    }

    @Override
    public Uni<BlobContent> open(BlobKey key, long length, ByteRange range) {
        var place = layout.place(key);
        return Opening.of(() -> vertx.fileSystem()
                .open(place.toString(), READ_ONLY)
                .recover(failure -> Future.failedFuture(openFailure(place, failure)))
                .compose(file -> FileBlobContent.open(file, place, length, range)));
    }

    @Override
    public Uni<Void> copy(BlobKey from, BlobKey to, long length, String sha256) {
        return blocking.run(
                () -> FileCopy.make(layout.place(from), layout.incoming(to), layout.place(to), length, folders));
    }

    @Override
    public Uni<Void> delete(BlobKey key) {
        return blocking.run(() -> folders.delete(layout.place(key), layout.incoming(key)));
    }

    private static BlobException openFailure(Path place, Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoSuchFileException) {
                return new BlobException(BlobException.Kind.MISSING, "file not found: " + place);
            }
        }
        return new BlobException(BlobException.Kind.UNAVAILABLE, "cannot open " + place, failure);
    }
}
