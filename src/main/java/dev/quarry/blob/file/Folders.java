package dev.quarry.blob.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Directories of the store. What happens to a directory's entries survives a power failure only after a sync of the
 * directory, so every change here ends with one.
 */
final class Folders {

    /** Bounds the memory to about 3 MB. Beyond it directories are synced again. */
    private static final int MAX_KNOWN = 16 * 1024;

    /** Operation on one directory. */
    @FunctionalInterface
    interface Sync {
        void run(Path folder) throws IOException;
    }

    private final Path root;
    private final Sync sync;
    private final Set<Path> durable = ConcurrentHashMap.newKeySet();

    /** @param root directory of the store, created by {@link #createRoot} */
    Folders(Path root) {
        this(root, Folders::force);
    }

    Folders(Path root, Sync sync) {
        this.root = root;
        this.sync = sync;
    }

    void sync(Path folder) throws IOException {
        sync.run(folder);
    }

    /** Creates the directory of the store and its missing parents. Existing ones count as durable. */
    void createRoot() throws IOException {
        create(root);
    }

    private void create(Path folder) throws IOException {
        var above = folder.getParent();
        if (above != null && !Files.isDirectory(folder)) {
            create(above);
            Files.createDirectories(folder);
            sync(above);
        }
    }

    /**
     * Creates a directory and its missing parents, and syncs their entries once per process. An existing directory may have
     * been created by another thread that has not synced it yet, or by a process that ended before it did.
     */
    void makeDurable(Path folder) throws IOException {
        if (folder.equals(root) || durable.contains(folder) && Files.isDirectory(folder)) {
            return;
        }
        var above = above(folder);
        makeDurable(above);
        Files.createDirectories(folder);
        sync(above);
        if (durable.size() >= MAX_KNOWN) {
            durable.clear();
        }
        durable.add(folder);
    }

    /** Deletes files of one directory, if they exist, and syncs the directory even if an earlier call deleted them. */
    void delete(Path... files) throws IOException {
        for (var file : files) {
            Files.deleteIfExists(file);
        }
        var folder = above(files[0]);
        if (Files.isDirectory(folder)) {
            sync(folder);
        }
    }

    static Path above(Path path) {
        return Objects.requireNonNull(path.getParent(), "files of the store have a parent directory");
    }

    private static void force(Path folder) throws IOException {
        try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}
