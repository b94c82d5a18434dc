package dev.quarry.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
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
        var unused = send(
                request,
                BodyHandlers.ofByteArrayConsumer(some -> some.ifPresent(block -> bytes.addAndGet(block.length))));
        return bytes.get();
    }

    /** Gives the answer's body. */
    static String send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    /** Gives what the answer calls the bytes that it took. */
    static String etag(HttpRequest request) {
        return answer(request, BodyHandlers.ofString())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static <T> T send(HttpRequest request, BodyHandler<T> reader) {
        return answer(request, reader).body();
    }

    /** A run with a single failed request does not count: this ends it. */
    private static <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> reader) {
        try {
            var answer = HTTP.send(request, reader);
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
