package dev.quarry.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.TestPostgres;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

    @Test
    void is_looked_at_as_soon_as_there_is_something() throws Exception {
        var database = TestPostgres.newDatabase();
        try (var quarry = PackagedQuarry.launch(QuarryServers.config(database, "looked-at"));
                var connection = TestPostgres.connect(database);
                var statement = connection.createStatement()) {
            assertThat(quarry.port()).isPositive();
            statement.execute("insert into organization (name, id, display_name, billing_email)"
                    + " values ('acme', gen_random_uuid(), '', '')");
            statement.execute("insert into blob (organization, binary_hash, sha256, size, object_key)"
                    + " values ('acme', repeat('0', 40), repeat('0', 64), 1, 'acme/0')");
            statement.execute("""
                    insert into source_image (organization, hash, short_hash, binary_hash, name, format, width, height,
                        color_space, bit_depth, alpha, frames, orientation, size)
                    select 'acme', lpad(to_hex(n), 40, '0'), lpad(to_hex(n), 12, '0'), repeat('0', 40), 'a.png', 'png', 1, 1,
                        'rgb', 8, false, 1, 1, 1
                    from generate_series(1, 200) n""");
            // Sooner than autovacuum comes by.
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (rows(statement) < 200) {
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.sleep(100);
            }
        }
    }

    private static float rows(Statement statement) throws SQLException {
        var rows = statement.executeQuery("select reltuples from pg_class where relname = 'source_image'");
        rows.next();
        return rows.getFloat(1);
    }
}
