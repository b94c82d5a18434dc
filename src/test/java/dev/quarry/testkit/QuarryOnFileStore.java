package dev.quarry.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** As {@link QuarryInAHurry}, with objects in a folder, where deletes cost next to nothing. */
public class QuarryOnFileStore extends QuarryInAHurry {

    @Override
    public Map<String, String> start() {
        var config = super.start();
        config.put("quarry.blob.store", "file");
        config.put("quarry.blob.file.directory", folder());
        return config;
    }

    private static String folder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "objects-")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
