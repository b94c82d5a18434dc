package dev.quarry.bench;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.QuarryServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** Asks Quarry for pages. */
final class Pages {

    private static final Pattern CURSOR = Pattern.compile("\"cursor\":\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    Pages(PackagedQuarry quarry) {
        this.address = "http://127.0.0.1:" + quarry.port() + "/sourceimages/" + Images.ORGANIZATION + "?";
    }

    /** Reads a page and keeps nothing of it, as it is done with what the page is held against. */
    void drain(String query) {
        Client.drain(request(query));
    }

    private HttpRequest request(String query) {
        return HttpRequest.newBuilder(URI.create(address + query))
                .header("Api-Key", QuarryServers.ROOT_KEY)
                .build();
    }

    String get(String query) {
        var request = request(query);
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(query + " answered " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String cursor(String page) {
        var cursor = CURSOR.matcher(page);
        if (!cursor.find()) {
            throw new IllegalStateException("no cursor in " + page);
        }
        return cursor.group(1);
    }
}
