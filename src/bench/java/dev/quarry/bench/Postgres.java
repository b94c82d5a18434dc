package dev.quarry.bench;

import dev.quarry.testkit.TestPostgres;
import java.sql.SQLException;
import java.util.function.LongFunction;

/** The database server's process, below which each connection has one of its own. */
final class Postgres {

    private Postgres() {}

    static ProcessHandle process() {
        // Looked for while its child is there: a closed connection's is gone.
        return ask(
                "select pg_backend_pid()",
                child -> ProcessHandle.of(child).flatMap(ProcessHandle::parent).orElseThrow());
    }

    /** All bytes of its write-ahead log since it was made. */
    static long writtenAhead() {
        return ask("select cast(pg_current_wal_lsn() - '0/0' as bigint)", bytes -> bytes);
    }

    private static <T> T ask(String query, LongFunction<T> answer) {
        var database = "postgresql://127.0.0.1:" + TestPostgres.port() + "/postgres";
        try (var connection = TestPostgres.connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return answer.apply(row.getLong(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
