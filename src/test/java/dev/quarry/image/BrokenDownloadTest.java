package dev.quarry.image;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.FaultyLink;
import dev.quarry.testkit.LogLines;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryOnFaultyLink;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.RawHttp;
import dev.quarry.testkit.Stores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Downloads that cannot end well. There is one connection to the store: whoever holds it too long makes the next
 * download fail.
 */
@QuarkusTest
@QuarkusTestResource(value = QuarryOnFaultyLink.class, restrictToAnnotatedClass = true)
@Timeout(60)
class BrokenDownloadTest {

    private static final int SIZE = 30_000_000;
    private static final byte[] PNG = Pictures.noisyPng(SIZE, 31);

    private static String path = "";

    private final LogLines log = new LogLines("dev.quarry");

    @BeforeEach
    void upload() {
        if (path.isEmpty()) {
            path = upload(Api.newOrganization(), PNG);
        }
    }

    @AfterEach
    void mend() {
        FaultyLink.mend();
        log.close();
    }

    @Test
    void breaks_the_connection_when_the_store_closes_in_the_middle() throws IOException {
        for (var range : new String[] {"X-None: -", "Range: bytes=5-20000004"}) {
            FaultyLink.cutAfter(1_000_000);
            try (var socket = ask(range)) {
                var answer = new String(readAll(socket.getInputStream()), StandardCharsets.ISO_8859_1);
                assertThat(answer).contains("Content-Length: " + (range.startsWith("X") ? SIZE : 20_000_000));
                assertThat(answer.length()).isBetween(100_000, 1_100_000);
            }
            assertThat(log.lines())
                    .anyMatch(line -> line.startsWith("ERROR GET " + path + " aborted: UNAVAILABLE")
                            && line.contains("interrupted: io.vertx.core.http.HttpClosedException"));
            FaultyLink.mend();
            works();
        }
    }

    @Test
    void lets_go_of_the_store_when_the_client_leaves_before_the_store_has_answered() throws Exception {
        for (var times = 0; times < 3; times++) {
            FaultyLink.hold();
            var socket = ask("X-None: -");
            // Long enough for the request to have reached the store; nothing comes back that could be waited for.
            Thread.sleep(300);
            socket.close();
            Thread.sleep(300);
            FaultyLink.mend();
            works();
        }
        assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
    }

    @Test
    void lets_go_of_the_store_when_the_client_leaves_in_the_middle() throws Exception {
        try (var socket = ask("X-None: -")) {
            assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
            socket.setSoLinger(true, 0);
        }
        works();
        assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
    }

    @Test
    void breaks_the_connection_of_a_client_that_takes_nothing() throws Exception {
        try (var socket = ask("X-None: -")) {
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            works();
            assertThat(readAll(socket.getInputStream()).length).isLessThan(SIZE);
        }
        assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
    }

    @Test
    void serves_a_client_that_is_slow_but_takes_something() throws Exception {
        try (var socket = ask("Range: bytes=0-9999999")) {
            var answer = new ByteArrayOutputStream();
            var piece = new byte[600_000];
            for (int read; (read = socket.getInputStream().readNBytes(piece, 0, piece.length)) > 0; ) {
                answer.write(piece, 0, read);
                Thread.sleep(200);
            }
            assertThat(answer.size()).isGreaterThan(10_000_000);
        }
    }

    @Test
    void tells_of_an_object_that_is_lost_or_has_another_length_and_logs_it() {
        var organization = Api.newOrganization();
        var path = upload(organization, Pictures.png(9, 9, 0x31));
        Stores.update("update blob set size = size + 1 where organization = ?", organization);
        for (var range : new String[] {"X-None: -", "Range: bytes=0-9"}) {
            var answer = RawHttp.get(path, RawHttp.rootKey(), range);
            assertThat(answer).startsWith("HTTP/1.1 500 ").contains("{\"error\":{\"code\":500,");
            assertThat(log.lines())
                    .last()
                    .asString()
                    .startsWith("ERROR GET " + path + ": 500")
                    .contains("CORRUPT");
        }
        Stores.update("update blob set size = size - 1 where organization = ?", organization);
        assertThat(RawHttp.get(path, RawHttp.rootKey())).startsWith("HTTP/1.1 200 ");
        Stores.update(
                "update blob set object_key = ? || '/01KAV5Z8Q3M5T4C2X9H7W6R1PN' where organization = ?",
                organization,
                organization);
        for (var range : new String[] {"X-None: -", "Range: bytes=0-9"}) {
            assertThat(RawHttp.get(path, RawHttp.rootKey(), range)).startsWith("HTTP/1.1 500 ");
            assertThat(log.lines())
                    .last()
                    .asString()
                    .startsWith("ERROR GET " + path + ": 500")
                    .contains("MISSING");
        }
    }

    @Test
    void tells_caches_what_the_configuration_says() {
        assertThat(RawHttp.request("HEAD", path, RawHttp.rootKey()))
                .contains("\r\nCache-Control: private, max-age=60\r\n");
    }

    private static String upload(String organization, byte[] file) {
        return "/sourceimages/" + organization + "/" + uploaded(organization, "a.png", file) + "/download";
    }

    private void works() {
        assertThat(root().header("Range", "bytes=0-99").get(path).asByteArray()).hasSize(100);
    }

    private Socket ask(String header) throws IOException {
        var socket = new Socket();
        socket.setSoTimeout(30_000);
        socket.setReceiveBufferSize(32 * 1024);
        socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\nApi-Key: "
                                + QuarryServers.ROOT_KEY + "\r\n" + header + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** All that comes until the connection ends, cleanly or not. */
    private static byte[] readAll(InputStream in) {
        var all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException e) {
            // Broken: that is what the tests are about.
        }
        return all.toByteArray();
    }
}
