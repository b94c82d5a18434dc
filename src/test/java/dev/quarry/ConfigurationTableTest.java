package dev.quarry;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
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
        assertThat(documented).containsExactlyEntriesOf(mapped());
    }

    private static TreeMap<String, String> mapped() {
        var keys = new TreeMap<String, String>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.quarry").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(type -> type.reflect())
                        .forEach(type ->
                                collect(type.getAnnotation(ConfigMapping.class).prefix(), type, keys));
        return keys;
    }

    private static void collect(String prefix, Class<?> group, Map<String, String> keys) {
        for (Method method : group.getMethods()) {
            var key =
                    prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (method.getReturnType().getName().startsWith("dev.quarry.")
                    && method.getReturnType().isInterface()) {
                collect(key, method.getReturnType(), keys);
            } else {
                var standard = method.getAnnotation(WithDefault.class);
                keys.put(key, standard == null ? "none" : standard.value());
            }
        }
    }
}
