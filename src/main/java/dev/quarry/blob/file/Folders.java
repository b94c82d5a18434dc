package dev.quarry.blob.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Folders whose entries survive a power cut: what is in a folder is only on the disk once the folder was forced. */
final class Folders {

    private Folders() {}

    static void force(Path folder) throws IOException {
        try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    /** Makes a folder and those above it, where they are missing, and forces the entry of each new one. */
    static void makeDurable(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var above = folder.getParent();
        if (above != null) {
            makeDurable(above);
        }
        // Another upload may make the same one at the same moment.
        Files.createDirectories(folder);
        if (above != null) {
            force(above);
        }
    }
}
