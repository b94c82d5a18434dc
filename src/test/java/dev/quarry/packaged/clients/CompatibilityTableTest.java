package dev.quarry.packaged.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of calls in the documentation name tests that are there, and that make the call. */
class CompatibilityTableTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+?) \\| (.+) \\| (.*?)\\|$");
    private static final Pattern NAMED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern CALL = Pattern.compile("`(?:\\w+\\.)*(\\w+)`");
    private static final Pattern TEST = Pattern.compile("(?ms)^( *)test\\('([^']+)'.*?^\\1}\\)$");

    private final String document = read(Path.of("src/docs/compatibility.md"));
    private final String tests = tests();

    @Test
    void names_tests_that_are_there() {
        var there = TEST.matcher(tests).results().map(found -> found.group(2)).toList();
        assertThat(there).hasSizeGreaterThan(80).doesNotHaveDuplicates();
        assertThat(NAMED.matcher(rows()).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(60)
                .allSatisfy(name -> assertThat(there).contains(name));
    }

    @Test
    void names_for_each_call_that_is_sent_a_test_that_makes_it() {
        var calls = ROW.matcher(document)
                .results()
                .filter(row -> CALL.matcher(row.group(1)).matches())
                .filter(row -> !row.group(3).isBlank())
                .toList();
        assertThat(calls).hasSizeGreaterThan(60).allSatisfy(row -> {
            var call = CALL.matcher(row.group(1)).replaceFirst("$1");
            assertThat(testsOf(row)).as(row.group(1)).containsPattern("\\b" + call + "\\b[(,]");
        });
    }

    private String rows() {
        return ROW.matcher(document).results().map(row -> row.group(3)).collect(Collectors.joining("\n"));
    }

    private String testsOf(MatchResult row) {
        var names = NAMED.matcher(row.group(3))
                .results()
                .map(found -> found.group(1))
                .toList();
        return TEST.matcher(tests)
                .results()
                .filter(test -> names.contains(test.group(2)))
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"));
    }

    private static String tests() {
        try (var files = Files.list(Path.of("src/test/clients/rokka-js/tests"))) {
            return Stream.concat(files, Stream.of(Path.of("src/test/clients/rokka-js-old/tests/core.test.js")))
                    .map(CompatibilityTableTest::read)
                    .collect(Collectors.joining("\n"));
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
