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

/**
 * One real PostgreSQL per test JVM, on a free port, in the build folder. Each application gets its own database.
 *
 * <p>Commits are synchronous, so that a killed server loses none. With the system property {@code postgres.fsync=true} it
 * also syncs them to the disk, as a production server does; benchmarks and the tests of the packaged application need that.
 */
public final class TestPostgres {

    public static final String USER = "postgres";

    private static final String SYNC = Boolean.getBoolean("postgres.fsync") ? "on" : "off";

    /** The default of PostgreSQL's own container image: texts sort by language. */
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

    /** Stops the server, which breaks all its connections, and starts it again. */
    public static void restart() {
        var port = port();
        try {
            server.close();
            server = builder().setPort(port).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills the server's processes (SIGKILL) and starts it again, which recovers from its write-ahead log. */
    public static void crash() {
        postmaster().descendants().forEach(ProcessHandle::destroyForcibly);
        postmaster().destroyForcibly();
        postmaster().onExit().join();
        restart();
    }

    /** The server's first process, parent of one process for each connection. */
    public static ProcessHandle postmaster() {
        try {
            var pid = Files.readAllLines(FOLDER.resolve("data/postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
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
                // The launcher's defaults switch both off.
                .setServerConfig("fsync", SYNC)
                .setServerConfig("synchronous_commit", "on")
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
