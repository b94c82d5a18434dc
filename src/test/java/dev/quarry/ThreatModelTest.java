package dev.quarry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The threat model names tests; each of them must be there. */
class ThreatModelTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]+(?:Test|IT))`");

    @Test
    void every_line_names_tests_that_there_are() throws IOException {
        var rows = Files.readString(Path.of("src/docs/security.md"))
                .lines()
                .filter(line -> line.matches("\\| [1-4] .*"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(12);
        for (var row : rows) {
            var tests =
                    TEST.matcher(row).results().map(result -> result.group(1)).toList();
            assertThat(tests).as(row).isNotEmpty().allMatch(ThreatModelTest::isThere);
        }
    }

    private static boolean isThere(String test) {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.anyMatch(file -> file.getFileName().toString().equals(test + ".java"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
