package dev.quarry.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Uploads whose body is the file itself, many at once without a copy of it for each. */
public record RawUpload(URI host) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    public static RawUpload to(int port) {
        return new RawUpload(URI.create("http://127.0.0.1:" + port));
    }

    /** Ends with the status, a space, and the answer's body. */
    public CompletableFuture<String> start(String organization, byte[] png) {
        var request = HttpRequest.newBuilder(host.resolve("/sourceimages/" + organization))
                .timeout(PATIENCE)
                .header("Api-Key", QuarryServers.ROOT_KEY)
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(png))
                .build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString())
                .thenApply(answer -> answer.statusCode() + " " + answer.body());
    }
}
