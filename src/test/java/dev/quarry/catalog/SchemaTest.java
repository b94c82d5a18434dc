package dev.quarry.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void needs_the_newest_migration() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            var newest = files.map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max();
            assertThat(newest).hasValue(Schema.NEEDED);
        }
    }
}
