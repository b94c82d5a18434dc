package dev.quarry.bench;

import dev.quarry.testkit.TestPostgres;
import java.sql.SQLException;

/** The database server's process, below which each connection has one of its own. */
final class Postgres {

    private Postgres() {}

    static ProcessHandle process() {
        return ProcessHandle.of(number("select pg_backend_pid()"))
                .flatMap(ProcessHandle::parent)
                .orElseThrow();
    }

    /** All bytes of its write-ahead log since it was made. */
    static long writtenAhead() {
        return number("select cast(pg_current_wal_lsn() - '0/0' as bigint)");
    }

    private static long number(String query) {
        var database = "postgresql://127.0.0.1:" + TestPostgres.port() + "/postgres";
        try (var connection = TestPostgres.connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
