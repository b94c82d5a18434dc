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

    /** As PostgreSQL's own image has it: where nothing else is said, texts are in the order of a language. */
    private static final String LOCALE = " template template0 locale_provider icu icu_locale 'en-US'";

    private static final Path FOLDER = newFolder();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static volatile EmbeddedPostgres server = start();

    private TestPostgres() {}

    /** @return the address of a new, empty database, as {@code quarry.database.url} takes it */
    public static String newDatabase() {
        var name = "quarry_" + DATABASES.incrementAndGet();
        try (var connection = connect(url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + LOCALE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    public static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection("jdbc:" + url, USER, "");
    }

    public static int port() {
        return server.getPort();
    }

    /** Stops the server, which breaks all its connections, and starts it again with everything that was committed. */
    public static void restart() {
        try {
            var port = port();
            server.close();
            server = builder().setPort(port).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(String database) {
        return "postgresql://127.0.0.1:" + port() + "/" + database;
    }

    private static EmbeddedPostgres start() {
        try {
            return builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(FOLDER.resolve("server").toFile())
                .setDataDirectory(FOLDER.resolve("data"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60));
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
