package dev.quarry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The tables in the chart's README are generated from the comments in values.yaml.
 *
 * <p>To regenerate them: {@code mvn test -Dtest=ChartReadmeTest -Drewrite-golden=true}
 */
class ChartReadmeTest {

    private static final Path FILE = Chart.FOLDER.resolve("README.md");

    @Test
    void tables_say_what_the_values_say() throws IOException {
        var now = Files.readString(FILE);
        var wanted = replace(replace(now, "values", values()), "keys", keys());
        if (Boolean.getBoolean("rewrite-golden")) {
            Files.writeString(FILE, wanted);
        } else {
            assertThat(now).isEqualTo(wanted);
        }
    }

    @Test
    void every_example_is_told_of() throws IOException {
        var readme = Files.readString(FILE);
        assertThat(ChartExamplesTest.examples())
                .allSatisfy(example -> assertThat(readme).contains("(" + Chart.FOLDER.relativize(example) + ")"));
    }

    private static String values() {
        var sections = DocumentedValue.all().stream()
                .collect(Collectors.groupingBy(
                        DocumentedValue::section,
                        LinkedHashMap::new,
                        Collectors.mapping(ChartReadmeTest::row, Collectors.joining())));
        return sections.entrySet().stream()
                .map(section -> "\n### " + section.getKey() + "\n\n| Value | Default | Description |\n|---|---|---|\n"
                        + section.getValue())
                .collect(Collectors.joining("", "", "\n"));
    }

    private static String row(DocumentedValue value) {
        return "| `%s` | %s | %s |\n".formatted(value.path(), standard(value), value.comment());
    }

    private static String keys() {
        Map<String, List<String>> values = DocumentedValue.all().stream()
                .filter(value -> !value.key().isEmpty())
                .collect(Collectors.groupingBy(
                        DocumentedValue::key,
                        LinkedHashMap::new,
                        Collectors.mapping(value -> "`" + value.path() + "`", Collectors.toList())));
        return values.entrySet().stream()
                .map(entry -> "| `%s` | %s |\n".formatted(entry.getKey(), String.join(", ", entry.getValue())))
                .collect(Collectors.joining("", "| Configuration key | Value |\n|---|---|\n", ""));
    }

    private static String standard(DocumentedValue value) {
        return value.standard().isEmpty() ? "see values.yaml" : "`" + value.standard() + "`";
    }

    private static String replace(String text, String part, String with) {
        var begin = "<!-- " + part + ": generated from values.yaml -->\n";
        var end = "<!-- end of " + part + " -->";
        var from = text.indexOf(begin) + begin.length();
        var to = text.indexOf(end);
        assertThat(to).as("both marks of the part " + part).isGreaterThanOrEqualTo(from);
        return text.substring(0, from) + with + text.substring(to);
    }
}
