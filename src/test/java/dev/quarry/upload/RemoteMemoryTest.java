package dev.quarry.upload;

import static dev.quarry.testkit.Api.root;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.quarry.testkit.Api;
import dev.quarry.testkit.AtOnce;
import dev.quarry.testkit.Metrics;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A request that names its files by url is small, and what it fetches is not. */
@QuarryTest
class RemoteMemoryTest {

    private static final byte[] LARGE = Pictures.noisyPng(12 * 1024 * 1024, 33);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void what_is_fetched_is_counted_among_the_memory_that_is_lent() throws Exception {
        var organization = Api.newOrganization();
        var server = halting();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/held.png";
            var answered = AtOnce.begin(() -> root().multiPart("url[0]", url)
                    .post("/sourceimages/" + organization)
                    .statusCode());
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(Metrics.value("quarry_upload_memory_bytes")).isGreaterThan(5 * 1024 * 1024);
            goOn.countDown();
            assertThat(answered.get(10, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(Metrics.value("quarry_upload_memory_bytes")).isZero();
        } finally {
            goOn.countDown();
            server.stop(0);
        }
    }

    /** Sends a picture's beginning, and the rest when it is told to. */
    private HttpServer halting() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/held.png", exchange -> {
            exchange.sendResponseHeaders(200, LARGE.length);
            try (var out = exchange.getResponseBody()) {
                out.write(LARGE, 0, 100_000);
                begun.countDown();
                goOn.await();
                out.write(LARGE, 100_000, LARGE.length - 100_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return server;
    }
}
