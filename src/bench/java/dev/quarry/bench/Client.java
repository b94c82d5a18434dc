package dev.quarry.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;

/** The one client of all loads. */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Client() {}

    /** Reads an answer and keeps nothing of it; gives how many bytes came. */
    static long drain(HttpRequest request) {
        var bytes = new AtomicLong();
        try {
            var answer = HTTP.send(
                    request,
                    BodyHandlers.ofByteArrayConsumer(some -> some.ifPresent(block -> bytes.addAndGet(block.length))));
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request + " answered " + answer.statusCode());
            }
            return bytes.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * A run with a single failed request does not count: this ends it.
     *
     * @return the answer's body
     */
    static String send(HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
