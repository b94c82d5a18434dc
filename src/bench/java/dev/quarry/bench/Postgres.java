package dev.quarry.bench;

import dev.quarry.testkit.TestPostgres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The database server that a benchmark runs on. */
final class Postgres {

    /** What makes a commit durable. With any of them off a commit costs less than it does in production. */
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Postgres() {}

    /**
     * Asks the server for its version and for the settings that make commits durable.
     *
     * @throws IllegalStateException if one of them is off: figures of such a server mean nothing
     */
    static String describe() {
        Map<String, String> settings = new LinkedHashMap<>();
        DURABILITY.forEach(name -> settings.put(name, ask("show " + name, row -> row.getString(1))));
        if (!settings.values().stream().allMatch("on"::equals)) {
            throw new IllegalStateException("PostgreSQL does not make commits durable: " + settings);
        }
        return "PostgreSQL %s %s".formatted(ask("show server_version", row -> row.getString(1)), settings);
    }

    /** Returns the number of bytes that the server has written to its write-ahead log since it was created. */
    static long writtenAhead() {
        return ask("select cast(pg_current_wal_lsn() - '0/0' as bigint)", row -> row.getLong(1));
    }

    private static <T> T ask(String query, Reader<T> reader) {
        var database = "postgresql://127.0.0.1:" + TestPostgres.port() + "/postgres";
        try (var connection = TestPostgres.connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return reader.read(row);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
