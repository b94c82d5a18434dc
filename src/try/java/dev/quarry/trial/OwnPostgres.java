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

/** A PostgreSQL of our own, on a free port of the loopback interface; it ends with this process. */
final class OwnPostgres {

    static final String USER = "postgres";

    private static final Duration START = Duration.ofSeconds(60);
    private static final int STOP_SECONDS = 20;

    private OwnPostgres() {}

    /**
     * @param folder its data
     * @param program where its binaries are unpacked
     * @return its address, as {@code quarry.database.url} takes it
     */
    static String start(Path folder, Path program) throws CannotTry {
        stopLeftBehind(folder);
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    // Not the shared default under /tmp, which belongs to whoever tried first on this machine.
                    .setOverrideWorkingDirectory(program.toFile())
                    .setCleanDataDirectory(false)
                    // Made for tests, the launcher switches these off; people keep pictures in here.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(START)
                    .start();
            return "postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
        } catch (IOException | RuntimeException e) {
            throw new CannotTry(
                    "its PostgreSQL in " + folder + " does not start: " + rootMessage(e)
                            + ". If the folder comes from a broken or older try, move it away and start again.",
                    e);
        }
    }

    /**
     * A kill -9 of Quarry leaves its PostgreSQL running. Nobody else uses the folder, since we hold its lock, so the one
     * that still does is ours to stop.
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
            throw new CannotTry("the file " + pidFile + " cannot be read. Delete it and start again.", e);
        } catch (InterruptedException | ExecutionException | CompletionException | TimeoutException e) {
            throw new CannotTry(
                    "a PostgreSQL of an earlier try still runs on " + folder
                            + " and does not stop. End the process whose number is the first line of " + pidFile + ".",
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
