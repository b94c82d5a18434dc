package dev.quarry.blob.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Creates and syncs directories. A directory entry survives a power failure only after a sync of the directory. */
final class Folders {

    private Folders() {}

    static void force(Path folder) throws IOException {
        try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    /** Creates a directory and its missing parents, and syncs the entry of each new one. */
    static void makeDurable(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var above = folder.getParent();
        if (above != null) {
            makeDurable(above);
        }
        // Another upload may create the same directory concurrently.
        Files.createDirectories(folder);
        if (above != null) {
            force(above);
        }
    }
}
