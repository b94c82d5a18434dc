package dev.quarry.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Embedded PostgreSQL on a free port of the loopback interface. It stops with this process. */
final class OwnPostgres {

    static final String USER = "postgres";

    private static final Duration START = Duration.ofSeconds(60);
    private static final int STOP_SECONDS = 20;

    private OwnPostgres() {}

    /**
     * Starts PostgreSQL.
     *
     * @param folder data folder
     * @param program folder for the unpacked binaries
     * @return URL in the format of {@code quarry.database.url}
     */
    static String start(Path folder, Path program) throws CannotTry {
        stopLeftBehind(folder);
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    // The default below /tmp is shared and belongs to the first user of this machine who started it.
                    .setOverrideWorkingDirectory(program.toFile())
                    .setCleanDataDirectory(false)
                    // The launcher is meant for tests and disables these, but images in try mode must survive a crash.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(START)
                    .start();
            return "postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
        } catch (IOException | RuntimeException e) {
            throw new CannotTry(
                    "the embedded PostgreSQL in " + folder + " did not start: " + rootMessage(e)
                            + ". If the folder is left over from a failed or older run, move it away and start again.",
                    e);
        }
    }

    /**
     * Stops a PostgreSQL that outlived Quarry, for example after kill -9. This process holds the lock of the data
     * folder, so no other Quarry process can be using that PostgreSQL.
     */
    private static void stopLeftBehind(Path folder) throws CannotTry {
        var pidFile = folder.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            var left = ProcessHandle.of(pid).filter(OwnPostgres::isPostgres);
            if (left.isPresent()) {
                left.get().destroy();
                left.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new CannotTry("cannot read the file " + pidFile + ". Delete it and start again.", e);
        } catch (InterruptedException | ExecutionException | CompletionException | TimeoutException e) {
            throw new CannotTry(
                    "PostgreSQL of an earlier run still uses " + folder
                            + " and does not stop. Kill the process whose PID is the first line of " + pidFile + ".",
                    e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }

    private static String rootMessage(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + " " + cause.getMessage();
    }
}
