package dev.quarry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.ConfigurationKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README's table of keys says what the code says. */
class ConfigurationTableTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `(quarry\\.[a-z0-9.-]+)` \\| (?:`([^`]*)`|none) \\| .+ \\|");

    @Test
    void names_every_key_with_its_default() throws IOException {
        var documented = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Path.of("README.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                documented.put(row.group(1), row.group(2) == null ? "none" : row.group(2));
            }
        }
        assertThat(documented).containsExactlyEntriesOf(ConfigurationKeys.all());
    }
}
