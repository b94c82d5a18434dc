package dev.quarry.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.ConfigurationKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The tables of the configuration page are made from the code: keys and defaults from the mappings, descriptions from their
 * Javadoc.
 *
 * <p>After a change: {@code mvn test -Dtest=ConfigurationPageTest -Drewrite-golden=true}
 */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("src/docs/configuration.md");

    @Test
    void has_every_key_with_its_default_and_its_description() throws IOException {
        var defaults = ConfigurationKeys.all();
        var descriptions = KeyDescriptions.read(Path.of("src/main/java"));
        var documented = new ArrayList<String>();
        var page = Markdown.withTables(PAGE, "keys", prefixes -> {
            var table = new ArrayList<>(List.of("| Key | Default | Description |", "|---|---|---|"));
            descriptions.forEach((key, description) -> {
                if (isBelow(key, prefixes) && !documented.contains(key)) {
                    documented.add(key);
                    var value = defaults.get(key);
                    table.add("| `%s` | %s | %s |"
                            .formatted(key, "none".equals(value) ? "none" : "`" + value + "`", description));
                }
            });
            return table;
        });
        assertThat(new TreeSet<>(documented)).isEqualTo(defaults.keySet());
        if (Boolean.getBoolean("rewrite-golden")) {
            Markdown.write(PAGE, page);
        } else {
            assertThat(Markdown.lines(PAGE)).isEqualTo(page);
        }
    }

    /** A key of a group of its own further down the page must be listed there first: more specific groups come first. */
    private static boolean isBelow(String key, String prefixes) {
        for (var prefix : prefixes.split(" ")) {
            if (key.equals(prefix) || key.startsWith(prefix + ".")) {
                return true;
            }
        }
        return false;
    }
}
