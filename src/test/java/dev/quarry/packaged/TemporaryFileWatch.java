package dev.quarry.packaged;

import dev.quarry.testkit.PackagedQuarry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Looks, while an upload runs, for temporary files, and for any file but the log that the process may write to. */
final class TemporaryFileWatch {

    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final PackagedQuarry quarry;
    private final String log;
    private final Thread thread = new Thread(this::watch);
    private volatile boolean running = true;

    TemporaryFileWatch(PackagedQuarry quarry) {
        this.quarry = quarry;
        this.log = quarry.folder().resolve("log").toString();
        thread.start();
    }

    Set<String> stop() throws InterruptedException {
        running = false;
        thread.join();
        return seen;
    }

    private void watch() {
        while (running) {
            quarry.temporaryFiles().forEach(file -> seen.add(file.toString()));
            openFiles();
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Where the system tells it: a file that was deleted while open is still listed there. */
    private void openFiles() {
        var descriptors = Path.of("/proc", Long.toString(quarry.pid()), "fd");
        if (!Files.isDirectory(descriptors)) {
            return;
        }
        try (var all = Files.list(descriptors)) {
            all.filter(TemporaryFileWatch::isWritable)
                    .map(TemporaryFileWatch::target)
                    .filter(name -> name.startsWith("/") && !name.startsWith("/dev/") && !name.equals(log))
                    .forEach(seen::add);
        } catch (IOException e) {
            // A descriptor that closes while it is listed is none to look at.
        }
    }

    /** Opened to write or to read and write: the last octal digit of its flags says so (proc(5), fdinfo). */
    private static boolean isWritable(Path descriptor) {
        var info = descriptor.resolveSibling("../fdinfo").resolve(descriptor.getFileName());
        try {
            return Files.readAllLines(info).stream()
                    .filter(line -> line.startsWith("flags:"))
                    .anyMatch(line -> (line.charAt(line.length() - 1) - '0' & 3) != 0);
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
