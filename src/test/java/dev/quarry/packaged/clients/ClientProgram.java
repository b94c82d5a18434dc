package dev.quarry.packaged.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that was not written for Quarry, run to its end. */
final class ClientProgram {

    private static final int PATIENCE_MINUTES = 5;

    private ClientProgram() {}

    /** How it ended, and all that it said. */
    record Ending(int exitCode, String output) {}

    /** Tells whether the shell would find it. */
    static boolean isInstalled(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** @param log where its output is kept for whoever wants to read it */
    static Ending run(Path folder, Path log, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " does not end:\n" + Files.readString(log));
        }
        return new Ending(process.exitValue(), Files.readString(log));
    }
}
