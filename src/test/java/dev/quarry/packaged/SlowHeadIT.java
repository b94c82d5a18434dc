package dev.quarry.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.TestPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Heads that never end, and all that must not be taken for one; the head's time is two seconds here. */
@Timeout(60)
class SlowHeadIT {

    private static final String KEY = "Api-Key: " + QuarryServers.ROOT_KEY + "\r\n";
    private static final String REQUEST = "GET /sourceimages/heads?limit=0 HTTP/1.1\r\nHost: h\r\n" + KEY + "\r\n";
    private static final int LONGER_MILLIS = 3_500;

    private static PackagedQuarry quarry;

    @BeforeAll
    static void start() throws Exception {
        var config = QuarryServers.config(TestPostgres.newDatabase(), "heads");
        config.put("quarry.http.head-timeout", "2s");
        quarry = PackagedQuarry.launch(config);
        try (var socket = connect(quarry.port())) {
            ask(socket, "PUT /organizations/heads HTTP/1.1\r\nHost: h\r\n" + KEY + "Content-Length: 2\r\n\r\n{}");
        }
    }

    @AfterAll
    static void stop() {
        quarry.close();
    }

    @Test
    void a_head_that_comes_byte_by_byte_is_ended() throws Exception {
        try (var socket = connect(quarry.port())) {
            assertThat(drip(socket)).startsWith("HTTP/1.1 408 ");
            assertThat(isAtEnd(socket)).isTrue();
        }
    }

    @Test
    void so_is_the_second_one_of_a_connection() throws Exception {
        try (var socket = connect(quarry.port())) {
            assertThat(ask(socket, REQUEST)).startsWith("HTTP/1.1 200 ");
            assertThat(drip(socket)).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void a_connection_that_is_silent_between_requests_stays() throws Exception {
        var probe = "GET /health/live HTTP/1.1\r\nHost: h\r\n\r\n";
        for (var asked :
                Map.of(quarry.port(), REQUEST, quarry.managementPort(), probe).entrySet()) {
            try (var socket = connect(asked.getKey())) {
                var first = ask(socket, asked.getValue());
                Thread.sleep(LONGER_MILLIS);
                assertThat(ask(socket, asked.getValue())).startsWith(first.substring(0, 13));
            }
        }
    }

    @Test
    void a_body_may_take_longer_than_a_head() throws Exception {
        var picture = Pictures.png(3, 4, 5);
        try (var socket = connect(quarry.port())) {
            var out = socket.getOutputStream();
            out.write(("POST /sourceimages/heads HTTP/1.1\r\nHost: h\r\n" + KEY
                            + "Content-Type: image/png\r\nContent-Length: " + picture.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(picture, 0, 20);
            Thread.sleep(LONGER_MILLIS / 2);
            out.write(picture, 20, 10);
            Thread.sleep(LONGER_MILLIS / 2);
            out.write(picture, 30, picture.length - 30);
            assertThat(answer(socket)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_connection_of_http_2_is_left_alone() throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + quarry.port() + "/sourceimages/heads?limit=0"))
                .header("Api-Key", QuarryServers.ROOT_KEY)
                .build();
        for (var n = 0; n < 3; n++) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.statusCode()).isEqualTo(200);
            Thread.sleep(LONGER_MILLIS / 2);
        }
    }

    /** Sends a byte now and then until there is an answer. */
    private static String drip(Socket socket) throws Exception {
        var in = socket.getInputStream();
        for (var n = 0; in.available() == 0; n++) {
            socket.getOutputStream().write(REQUEST.charAt(Math.min(n, 30)));
            Thread.sleep(100);
        }
        return answer(socket);
    }

    private static String ask(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return answer(socket);
    }

    /** The head; the body is read and forgotten. */
    private static String answer(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var head = new StringBuilder();
        for (int next; head.indexOf("\r\n\r\n") < 0 && (next = in.read()) >= 0; ) {
            head.append((char) next);
        }
        skip(in, head.toString());
        return head.toString();
    }

    private static void skip(InputStream in, String head) throws IOException {
        var name = "content-length: ";
        var at = head.toLowerCase(Locale.ROOT).indexOf(name);
        in.readNBytes(at < 0 ? 0 : Integer.parseInt(head.substring(at + name.length(), head.indexOf("\r\n", at))));
    }

    private static boolean isAtEnd(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(20_000);
        return socket;
    }
}
