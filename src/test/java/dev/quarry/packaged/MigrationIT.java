package dev.quarry.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.TestPostgres;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schema as a step of its own. */
class MigrationIT {

    private final Map<String, String> serving = QuarryServers.config(TestPostgres.newDatabase(), "migration");

    MigrationIT() {
        serving.put("quarry.database.migrate-at-start", "false");
    }

    @Test
    void a_process_that_does_not_migrate_serves_once_another_one_has() {
        try (var tooEarly = PackagedQuarry.launch(serving)) {
            assertThat(tooEarly.exitCode()).isEqualTo(1);
            assertThat(tooEarly.output())
                    .containsOnlyOnce("Quarry failed to start: the database schema is at version 0")
                    .contains("argument migrate")
                    .doesNotContain("\tat ");
        }
        for (var times = 0; times < 2; times++) {
            try (var migration = PackagedQuarry.migrate(databaseOnly())) {
                assertThat(migration.exitCode()).as(migration.output()).isZero();
                assertThat(migration.output())
                        .contains("The schema is at version")
                        .doesNotContain("istening on");
            }
        }
        try (var quarry = PackagedQuarry.launch(serving)) {
            assertThat(quarry.port()).isPositive();
            assertThat(quarry.output()).doesNotContain("WARN").doesNotContain("ERROR");
        }
    }

    @Test
    void a_migration_without_a_database_says_so_in_a_line() {
        serving.put("quarry.database.url", "postgresql://127.0.0.1:1/quarry");
        try (var migration = PackagedQuarry.migrate(serving)) {
            assertThat(migration.exitCode()).isEqualTo(1);
            assertThat(migration.output())
                    .contains("Quarry failed to start: cannot use the database at postgresql://127.0.0.1:1/quarry")
                    .doesNotContain("\tat ");
        }
    }

    /** Neither a key nor a store: nobody is served. */
    private Map<String, String> databaseOnly() {
        var config = new HashMap<>(serving);
        config.keySet().removeIf(key -> !key.startsWith("quarry.database."));
        return config;
    }
}
