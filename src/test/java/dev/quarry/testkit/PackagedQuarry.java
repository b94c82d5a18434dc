package dev.quarry.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged application as a process of its own, configured by its environment as a container would be. */
public final class PackagedQuarry implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Pattern MANAGEMENT = Pattern.compile("Management interface listening on http://[^:]+:(\\d+)");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path log;
    private final Path temporary;

    private PackagedQuarry(Process process, Path log, Path temporary) {
        this.process = process;
        this.log = log;
        this.temporary = temporary;
    }

    /** @param config configuration keys and their values; a free port is chosen unless one is given */
    public static PackagedQuarry launch(Map<String, String> config, String... jvmArguments) {
        return launch(List.of(), application(), config, List.of(jvmArguments), List.of());
    }

    /**
     * The same with its command behind another one.
     *
     * @param before a command that becomes the one behind it ({@code exec}), so that its process is Quarry's
     */
    public static PackagedQuarry launchBehind(List<String> before, Map<String, String> config) {
        return launch(before, application(), config, List.of(), List.of());
    }

    /** The same from another folder than the package's own. */
    public static PackagedQuarry launch(Path application, Map<String, String> config) {
        return launch(List.of(), application, config, List.of(), List.of());
    }

    /** Brings the schema up to date, and ends. */
    public static PackagedQuarry migrate(Map<String, String> config) {
        return launchWith("migrate", config);
    }

    /** With an argument, as one that does something else than serve has. */
    public static PackagedQuarry launchWith(String argument, Map<String, String> config) {
        return launch(List.of(), application(), config, List.of(), List.of(argument));
    }

    /** Whether it is the native executable that runs. */
    public static boolean isNative() {
        return !System.getProperty("native-application", "").isEmpty();
    }

    private static PackagedQuarry launch(
            List<String> before,
            Path application,
            Map<String, String> config,
            List<String> jvmArguments,
            List<String> arguments) {
        try {
            var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "packaged-");
            var temporary = Files.createDirectory(folder.resolve("tmp"));
            var log = folder.resolve("log");
            var command = new ArrayList<>(before);
            if (isNative()) {
                command.add(System.getProperty("native-application"));
            } else {
                command.add(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
            }
            command.addAll(usualArguments());
            command.addAll(jvmArguments);
            command.add("-Djava.io.tmpdir=" + temporary);
            if (!isNative()) {
                command.add("-jar");
                command.add(application.resolve("quarkus-run.jar").toString());
            }
            command.addAll(arguments);
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            var environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("QUARRY_") || name.startsWith("QUARKUS_"));
            environment.put("QUARKUS_HTTP_PORT", "0");
            environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
            environment.put("QUARKUS_MANAGEMENT_PORT", "0");
            environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
            config.forEach((key, value) -> environment.put(environmentName(key), value));
            return new PackagedQuarry(builder.start(), log, temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path application() {
        return Path.of(System.getProperty("packaged-application", ""));
    }

    private static List<String> usualArguments() {
        var arguments = System.getProperty("packaged-jvm-arguments", "");
        return arguments.isEmpty() ? List.of() : List.of(arguments.split(" "));
    }

    /** @return the port it listens on, once it does */
    public int port() {
        return port(LISTENING);
    }

    /** @return the port of health and metrics, once it listens */
    public int managementPort() {
        return port(MANAGEMENT);
    }

    private int port(Pattern line) {
        for (var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < end; ) {
            var listening = line.matcher(output());
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
            if (!process.isAlive()) {
                break;
            }
            pause();
        }
        throw new IllegalStateException("Quarry does not listen:\n" + output());
    }

    /** Waits for a start that is expected to fail. */
    public int exitCode() {
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("Quarry does not end:\n" + output());
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file in its temporary folder. */
    public List<Path> temporaryFiles() {
        try (var files = Files.walk(temporary)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return log.getParent();
    }

    public long pid() {
        return process.pid();
    }

    /** Asks it to end, as SIGTERM does. */
    public void terminate() {
        process.destroy();
    }

    /** Ends the process at once, as SIGKILL does: nothing of it runs any more. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroy();
        exitCode();
    }

    private static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
