package dev.quarry.packaged.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of failures in the documentation names tests that are there, and every kill point. */
class ProofTableTest {

    private static final Pattern POINT = Pattern.compile("`([A-Z_]+)`");
    private static final Pattern METHOD = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

    private final String document = read(Path.of("src/docs/reliability.md"));

    @Test
    void names_every_kill_point_and_no_other() {
        var named =
                POINT.matcher(document).results().map(found -> found.group(1)).toList();
        assertThat(named)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(KillPoint.values()).map(Enum::name).toList());
    }

    @Test
    void names_test_methods_that_are_there() {
        var named = METHOD.matcher(document).results().toList();
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(named)
                .allSatisfy(
                        found -> assertThat(source(found.group(1))).containsPattern("void " + found.group(2) + "\\("));
    }

    private static String source(String type) {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.endsWith(type + ".java"))
                    .findFirst()
                    .map(ProofTableTest::read)
                    .orElseThrow(() -> new AssertionError("no test " + type));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
