package dev.quarry.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL per test JVM, on a free port, in the build folder; each application gets a database of its own. */
public final class TestPostgres {

    public static final String USER = "postgres";

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** @return the address of a new, empty database, as {@code quarry.database.url} takes it */
    public static String newDatabase() {
        var name = "quarry_" + DATABASES.incrementAndGet();
        try (var connection = connect(url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    public static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection("jdbc:" + url, USER, "");
    }

    private static String url(String database) {
        return "postgresql://127.0.0.1:" + SERVER.getPort() + "/" + database;
    }

    private static EmbeddedPostgres start() {
        try {
            var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres-");
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.toFile())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
