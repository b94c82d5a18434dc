package dev.quarry.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchedResponseTest {

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final int LARGE = 30_000_000;

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    @Test
    void ends_when_all_that_was_announced_went_through() throws Exception {
        var port = serve(10, sink -> sink.write(Buffer.buffer("1234567890")).compose(done -> sink.end()));
        try (var socket = ask(port)) {
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .endsWith("\r\n\r\n1234567890");
        }
        assertThat(outcome).succeedsWithin(5, TimeUnit.SECONDS);
    }

    @Test
    void does_not_end_a_response_that_is_too_short() throws Exception {
        var port = serve(10, sink -> sink.write(Buffer.buffer("123456789")).compose(done -> sink.end()));
        try (var socket = ask(port)) {
            assertThatThrownBy(outcome::join).hasMessageContaining("sent 9 bytes, expected 10 bytes");
        }
    }

    @Test
    void sends_nothing_behind_the_announced_length() throws Exception {
        var port = serve(10, sink -> sink.write(Buffer.buffer("12345678901")));
        try (var socket = ask(port)) {
            assertThatThrownBy(outcome::join).hasMessageContaining("sent 11 bytes, expected 10 bytes");
        }
    }

    @Test
    void resets_the_connection_of_a_client_that_takes_nothing() throws Exception {
        var port = serve(LARGE, sink -> sink.write(Buffer.buffer(new byte[LARGE])));
        try (var socket = ask(port)) {
            isClientGone("The client read nothing for PT0.2S");
            assertThatThrownBy(() -> socket.getInputStream().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void tells_that_a_client_went_away() throws Exception {
        var port = serve(LARGE, sink -> sink.write(Buffer.buffer(new byte[LARGE])));
        try (var socket = ask(port)) {
            socket.setSoLinger(true, 0);
        }
        isClientGone("The client closed the connection");
    }

    @Test
    void resets_one_stream_of_http_2_and_leaves_the_connection() {
        var port = serve(LARGE, sink -> sink.write(Buffer.buffer(new byte[LARGE])));
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MaxPoolSize(1));
        var stalled = get(client, port, "/");
        stalled.request().connection().closeHandler(closed -> outcome.complete(null));
        isClientGone("The client read nothing for PT0.2S");
        var fine = get(client, port, "/fine");
        assertThat(fine.request().connection()).isSameAs(stalled.request().connection());
        assertThat(fine.statusCode()).isEqualTo(204);
    }

    private void isClientGone(String detail) {
        assertThat(outcome)
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.CONNECTION_CLOSED);
                    assertThat(problem.detail()).startsWith(detail).endsWith(" of " + LARGE + " bytes.");
                });
    }

    private int serve(long length, Function<WatchedResponse, Future<Void>> work) {
        var server = vertx.createHttpServer().requestHandler(request -> {
            if (request.path().equals("/fine")) {
                var unused = request.response().setStatusCode(204).end();
                return;
            }
            request.response().putHeader("Content-Length", Long.toString(length));
            var sink = new WatchedResponse(vertx, request, length, PATIENCE);
            work.apply(sink).onComplete(done -> {
                sink.release();
                if (done.succeeded()) {
                    outcome.complete(null);
                } else {
                    outcome.completeExceptionally(done.cause());
                }
            });
        });
        return await(server.listen(0, "127.0.0.1")).actualPort();
    }

    private static HttpClientResponse get(HttpClient client, int port, String path) {
        return await(client.request(HttpMethod.GET, port, "127.0.0.1", path)
                .compose(request -> request.send())
                .onSuccess(HttpClientResponse::pause)
                .onSuccess(response -> response.exceptionHandler(reset -> {})));
    }

    private static Socket ask(int port) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.getOutputStream()
                .write("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
