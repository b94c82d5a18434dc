package dev.quarry.packaged;

import dev.quarry.testkit.PackagedQuarry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Looks, while an upload runs, for files in the process's temporary folder and for open files under any such folder. */
final class TemporaryFileWatch {

    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final PackagedQuarry quarry;
    private final Thread thread = new Thread(this::watch);
    private volatile boolean running = true;

    TemporaryFileWatch(PackagedQuarry quarry) {
        this.quarry = quarry;
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
            all.map(TemporaryFileWatch::target)
                    .filter(name -> name.startsWith("/tmp/") || name.contains("/packaged-") && name.contains("/tmp/"))
                    .forEach(seen::add);
        } catch (IOException e) {
            // A descriptor that closes while it is listed is none to look at.
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
