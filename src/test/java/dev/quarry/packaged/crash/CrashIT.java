package dev.quarry.packaged.crash;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.quarry.packaged.crash.KillPoint.After;
import dev.quarry.testkit.AtOnce;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.StorePair;
import dev.quarry.testkit.TestPostgres;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The packaged application is killed (SIGKILL) at every step, started again, and after the reaper's round every row is
 * held against every object. What was answered is there, in the end byte for byte; nothing is left behind; what was not
 * answered can be sent again.
 */
@DisabledIf(
        value = "dev.quarry.testkit.PackagedQuarry#isNative",
        disabledReason = "failpoints are put in by an agent, which needs a virtual machine")
class CrashIT {

    private static final int SMALL = 50_000;
    private static final int LARGE = 12_000_000;
    private static final String IMAGES = "/sourceimages/crash";
    private static final String COPIES = "/sourceimages/copies";

    private static final StorePair STORES = new StorePair(TestPostgres.newDatabase(), "crash");
    private static final Map<String, byte[]> ANSWERED = new HashMap<>();
    private static final String[] JVM_ARGUMENTS = Failpoints.jvmArguments();

    private static long seed = 4711;
    private static PackagedQuarry quarry;
    private static String host;
    private static HttpServer otherHost;
    private static byte[] remoteBytes = {};
    private static byte[] knownLarge = {};

    @BeforeAll
    static void start() throws IOException {
        otherHost = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 10);
        otherHost.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, remoteBytes.length);
                exchange.getResponseBody().write(remoteBytes);
            }
        });
        otherHost.start();
        launch();
        root().body("{}").put(host + "/organizations/crash").then().statusCode(200);
        root().body("{}").put(host + "/organizations/copies").then().statusCode(200);
        knownLarge = next(LARGE);
        post(List.of(knownLarge)).then().statusCode(200);
        ANSWERED.put(Hashes.identity(knownLarge), knownLarge);
    }

    /** All bytes of all images once, behind the last crash: objects are held against their rows after each. */
    @AfterAll
    static void stop() {
        try {
            ANSWERED.forEach(
                    (hash, bytes) -> assertThat(download(hash).asByteArray()).isEqualTo(bytes));
        } finally {
            quarry.close();
            otherHost.stop(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void loses_nothing_and_leaves_nothing(KillPoint point) {
        var files = files(point.deed);
        if (point.deed.isOfOneThatIsThere()) {
            answered(post(files), files);
        }

        Failpoints.arm(quarry, point);
        var deed = AtOnce.run(() -> act(point.deed, files));
        Failpoints.await(quarry, point);
        quarry.kill();
        if (point.deed != KillPoint.Deed.DELETE_TO_THE_END) {
            assertThatThrownBy(deed::join).as("no answer").isNotNull();
        }
        launch();

        STORES.assertSettledAndEnded();
        files.forEach(file -> assertThat(isThere(file))
                .as("an image of %d bytes", file.length)
                .isEqualTo(point.after == After.KEPT || point.deed == KillPoint.Deed.COPY));
        ANSWERED.forEach((hash, bytes) -> assertThat(lengthOf(hash)).as(hash).isEqualTo(bytes.length));
        if (point.after == After.KEPT || point.deed.ordinal() <= KillPoint.Deed.REMOTE.ordinal()) {
            // The client sends it again, whether it was kept or not.
            answered(post(files), files);
            assertThat(STORES.objects("crash/")).hasSize(ANSWERED.size());
        }
        if (point.deed == KillPoint.Deed.COPY) {
            var hash = Hashes.identity(files.get(0));
            assertThat(download(COPIES, hash).statusCode()).isEqualTo(point.after == After.KEPT ? 200 : 404);
            assertThat(copy(hash).statusCode()).isEqualTo(point.after == After.KEPT ? 204 : 201);
            assertThat(download(COPIES, hash).asByteArray()).isEqualTo(files.get(0));
        }
    }

    private static List<byte[]> files(KillPoint.Deed deed) {
        return switch (deed) {
            case LARGE_AGAIN -> List.of(knownLarge);
            case LARGE, REMOTE -> List.of(next(LARGE));
            case SEVERAL -> List.of(next(SMALL), next(SMALL), next(LARGE));
            default -> List.of(next(SMALL));
        };
    }

    private static void act(KillPoint.Deed deed, List<byte[]> files) {
        switch (deed) {
            case REMOTE -> {
                remoteBytes = files.get(0);
                var url = "http://127.0.0.1:" + otherHost.getAddress().getPort() + "/a.png";
                root().multiPart("url[0]", url).post(host + IMAGES).then().statusCode(200);
            }
            case REFUSED ->
                post(List.of(files.get(0), "no picture at all".repeat(10).getBytes()));
            case DELETE, DELETE_TO_THE_END -> {
                var hash = Hashes.identity(files.get(0));
                ANSWERED.remove(hash);
                root().delete(host + IMAGES + "/" + hash).then().statusCode(204);
            }
            case COPY -> copy(Hashes.identity(files.get(0)));
            default -> post(files);
        }
    }

    private static Response copy(String hash) {
        return root().header("Destination", "copies").post(host + IMAGES + "/" + hash + "/copy");
    }

    private static void answered(Response answer, List<byte[]> files) {
        answer.then().statusCode(200);
        files.forEach(file -> ANSWERED.put(Hashes.identity(file), file));
    }

    private static Response post(List<byte[]> files) {
        var request = root();
        for (var i = 0; i < files.size(); i++) {
            request.multiPart("file" + i, i + ".png", files.get(i));
        }
        return request.post(host + IMAGES);
    }

    private static boolean isThere(byte[] file) {
        var answer = download(Hashes.identity(file));
        if (answer.statusCode() == 404) {
            return false;
        }
        assertThat(answer.asByteArray()).isEqualTo(file);
        return true;
    }

    private static int lengthOf(String hash) {
        return Integer.parseInt(root().head(host + IMAGES + "/" + hash + "/download")
                .then()
                .statusCode(200)
                .extract()
                .header("Content-Length"));
    }

    private static Response download(String hash) {
        return download(IMAGES, hash);
    }

    private static Response download(String images, String hash) {
        return root().get(host + images + "/" + hash + "/download");
    }

    private static byte[] next(int size) {
        return Pictures.noisyPng(size, seed++);
    }

    private static void launch() {
        var config = QuarryServers.config(STORES.database(), STORES.bucket());
        config.put("quarry.journal.lease", "2s");
        config.put("quarry.journal.reap-every", "300ms");
        config.put("quarry.retention", "0s");
        quarry = PackagedQuarry.launch(config, JVM_ARGUMENTS);
        host = "http://127.0.0.1:" + quarry.port();
    }

    private static RequestSpecification root() {
        return given().header("Api-Key", QuarryServers.ROOT_KEY);
    }
}
