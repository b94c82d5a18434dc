package dev.quarry.bench;

import dev.quarry.testkit.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;

/** Fills a database with the rows of many images, as a picture archive has them; there are no objects. */
final class Images {

    static final String ORGANIZATION = "large";
    private static final int BESIDE = 500;

    private Images() {}

    /** @param database empty, but migrated */
    static void fill(String database, int images) {
        try (var script = Images.class.getResourceAsStream("images.sql");
                var connection = TestPostgres.connect(database);
                var statement = connection.createStatement()) {
            var sql = new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*$", "")
                    .replace(":large", Integer.toString(images))
                    .replace(":small", Integer.toString(Math.min(BESIDE, images / 100)));
            for (var part : Arrays.stream(sql.split(";\\s*\n"))
                    .filter(text -> !text.isBlank())
                    .toList()) {
                statement.execute(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
