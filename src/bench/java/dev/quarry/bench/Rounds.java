package dev.quarry.bench;

import dev.quarry.testkit.Metrics;
import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One round of the reaper over {@code bench.images} due journal entries, in a local folder that has none of the objects:
 * what journal and loop cost, without a store's time to delete.
 */
final class Rounds {

    private static final int ENTRIES = Integer.getInteger("bench.images", 1_000_000);
    private static final int PATIENCE_MINUTES = 60;

    private static final String FILL = """
            insert into object_journal (object_key, organization, not_before)
            select 'rounds/' || lpad(cast(i as text), 26, '0'), 'rounds', now() from generate_series(1, %d) i
            """.formatted(ENTRIES);

    private Rounds() {}

    static void run(Stage stage) throws Exception {
        var database = TestPostgres.newDatabase();
        try (var quarry = stage.launchOn(database)) {
            // Makes the schema.
            quarry.port();
        }
        execute(database, FILL);
        execute(database, "vacuum analyze object_journal");
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "rounds-");
        try (var quarry = stage.launchOn(
                database,
                "-Dquarry.blob.store=file",
                "-Dquarry.blob.file.directory=" + folder,
                "-Dquarry.journal.round-limit=" + PATIENCE_MINUTES + "m")) {
            quarry.port();
            Table.head("reaper, one round over %d due entries".formatted(ENTRIES), "Quarry", "");
            await(quarry, "quarry_round_seconds_count{outcome=\"ok\",round=\"journal_backlog\"}", 1);
            Table.row(
                    "first reading of the backlog, s",
                    value(quarry, "quarry_round_last_duration_seconds{round=\"journal_backlog\"}"));
            var half = await(quarry, "quarry_round_items_total{round=\"reaper\"}", ENTRIES / 2);
            Table.row("heap after a collection, half done, MiB", half);
            var end = await(quarry, "quarry_round_seconds_count{outcome=\"ok\",round=\"reaper\"}", 1);
            Table.row("… at the end", end);
            var seconds = value(quarry, "quarry_round_last_duration_seconds{round=\"reaper\"}");
            Table.row("time, s", seconds);
            Table.row("entries/s", value(quarry, "quarry_round_items_total{round=\"reaper\"}") / seconds);
            Table.row("CPU of Quarry, s", Usage.cpuSeconds(quarry.pid()));
            Table.row("peak resident memory, MiB", Usage.peakMemory(quarry.pid()));
        }
    }

    /** Waits until a metric has a value, and returns the heap at that moment. */
    private static double await(PackagedQuarry quarry, String metric, double wanted) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (value(quarry, metric) < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(metric + " stays below " + wanted);
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return Usage.heapAfterCollection(quarry.pid());
    }

    /** Returns 0 for a metric that is not there yet. */
    private static double value(PackagedQuarry quarry, String metric) {
        var found =
                Pattern.compile("(?m)^" + Pattern.quote(metric) + " (\\S+)$").matcher(Metrics.of(quarry));
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    private static void execute(String database, String statement) throws SQLException {
        try (var connection = TestPostgres.connect(database);
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
