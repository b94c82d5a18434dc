package dev.quarry.upload;

import static dev.quarry.testkit.Api.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import com.sun.net.httpserver.HttpServer;
import dev.quarry.testkit.Api;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files of another host; the tests' configuration lets Quarry fetch from this machine, which it else refuses. */
@QuarryTest
class RemoteUploadTest {

    private static final byte[] SMALL = Pictures.png(12, 13, 14);
    private static final byte[] LARGE = Pictures.noisyPng(12 * 1024 * 1024, 31);

    private static HttpServer server;
    private static String host;

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        host = "http://127.0.0.1:" + server.getAddress().getPort();
        answer("/small.png", 200, SMALL);
        answer("/large%20one.png", 200, LARGE);
        answer("/text.png", 200, "no picture".getBytes(StandardCharsets.UTF_8));
        answer("/too-large.png", 200, Pictures.noisyPng(41 * 1024 * 1024, 32));
        answer("/missing.png", 404, new byte[0]);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void fetches_files_and_gives_each_its_metadata_among_those_that_were_sent() {
        var organization = Api.newOrganization();
        root().multiPart("url[0]", host + "/small.png")
                .multiPart("filedata", "sent.png", Pictures.png(1, 5, 1))
                .multiPart("url[]", host + "/large%20one.png")
                .multiPart("meta_user[0]", "{\"n\":\"zero\"}")
                .multiPart("meta_user[2]", "{\"n\":\"two\"}")
                .post("/sourceimages/" + organization)
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("small.png", "sent.png", "large one.png")))
                .body("items[0].hash", equalTo(Hashes.identity(SMALL)))
                .body("items[2].hash", equalTo(Hashes.identity(LARGE)))
                .body("items[0].user_metadata", equalTo(Map.of("n", "zero")))
                .body("items[1].user_metadata", equalTo(Map.of()))
                .body("items[2].user_metadata", equalTo(Map.of("n", "two")));
        assertThat(Stores.objects(organization)).hasSize(3);
        Stores.assertConsistent();
    }

    @Test
    void keeps_nothing_if_one_cannot_be_had_and_says_which() {
        var organization = Api.newOrganization();
        var before = Stores.snapshot();
        var refusals = Map.of(
                host + "/missing.png",
                "File 1: ",
                host + "/text.png",
                "File 1 (text.png): ",
                host + "/too-large.png",
                "File 1 (too-large.png): The file must not be larger than 41943040 bytes",
                "http://127.0.0.1:1/a.png",
                "File 1: ",
                "http://169.254.169.254/latest/meta-data",
                "File 1: ",
                "file:///etc/passwd",
                "File 1: ",
                "nonsense",
                "File 1: ",
                "",
                "File 1: ");
        refusals.forEach((url, words) -> root().multiPart("f", "sent.png", LARGE)
                .multiPart("url[1]", url)
                .post("/sourceimages/" + organization)
                .then()
                .statusCode(oneOf(400, 413, 415))
                .body("error.message", containsString(words)));
        var after = Stores.snapshot();
        before.forEach(
                (place, content) -> assertThat(after.get(place)).as(place).containsExactlyElementsOf(content));
    }

    private static void answer(String path, int status, byte[] body) {
        server.createContext(path.replace("%20", " "), exchange -> {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
