package dev.quarry.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.TestPostgres;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A database that PostgreSQL knows nothing of yet, as it is for the first minute of the first import. */
class NewDatabaseIT {

    @Test
    void a_short_hash_is_looked_for_by_its_index() throws SQLException {
        var database = TestPostgres.newDatabase();
        try (var migration = PackagedQuarry.migrate(
                Map.of("quarry.database.url", database, "quarry.database.username", TestPostgres.USER))) {
            assertThat(migration.exitCode()).as(migration.output()).isZero();
        }
        try (var connection = TestPostgres.connect(database);
                var statement = connection.createStatement()) {
            // As the plan is that a connection keeps.
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("set enable_seqscan = off");
            statement.execute("prepare free(text, text) as select "
                    + ShortHash.FREE.replace(":organization", "$1").replace(":hash", "$2"));
            var plan = new StringBuilder();
            var lines = statement.executeQuery("explain execute free('acme', '0123')");
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
            assertThat(plan.toString())
                    .contains("using source_image_pkey")
                    .doesNotContain("using source_image_id")
                    .contains("hash >=");
            assertThat(plan.toString().lines().filter(line -> line.contains("Index Cond")))
                    .allSatisfy(line -> assertThat(line).contains("hash >="));
        }
    }
}
