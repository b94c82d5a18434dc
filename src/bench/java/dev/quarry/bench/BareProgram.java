package dev.quarry.bench;

import dev.quarry.testkit.TestPostgres;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;

/** A process that does one thing only, with nothing around it, over HTTP: what Quarry is held against. */
final class BareProgram implements AutoCloseable {

    private final Process process;
    private final URI host;

    /** @param main takes the database's address and its user, and prints its own address */
    BareProgram(Class<?> main, String database) throws Exception {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        database,
                        TestPostgres.USER)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var answers = new BufferedReader(new InputStreamReader(process.getInputStream()));
        String line;
        do {
            line = answers.readLine();
        } while (line != null && !line.startsWith("http://"));
        host = URI.create(String.valueOf(line));
    }

    URI address(String path) {
        return host.resolve(path);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }
}
