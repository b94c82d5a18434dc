package dev.quarry.bench;

import dev.quarry.testkit.TestPostgres;
import java.sql.SQLException;

/** The database server's process, below which each connection has one of its own. */
final class Postgres {

    private Postgres() {}

    static ProcessHandle process() {
        var database = "postgresql://127.0.0.1:" + TestPostgres.port() + "/postgres";
        try (var connection = TestPostgres.connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
