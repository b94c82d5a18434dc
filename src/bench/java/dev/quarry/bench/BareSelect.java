package dev.quarry.bench;

import dev.quarry.testkit.TestPostgres;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;

/** The process of {@link BareSelectMain}. */
final class BareSelect implements AutoCloseable {

    private final Process process;
    private final URI host;

    BareSelect(String database) throws Exception {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareSelectMain.class.getName(),
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

    /** For an organization's hundred newest images, by their primary keys. */
    HttpRequest page(String organization) {
        return HttpRequest.newBuilder(host.resolve("/sourceimages/" + organization))
                .build();
    }

    /** For the same image as Quarry's address names. */
    HttpRequest request(URI image) {
        return HttpRequest.newBuilder(host.resolve(image.getPath())).build();
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
