package dev.quarry.packaged.weather;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.RawUpload;
import dev.quarry.testkit.StorePair;
import dev.quarry.testkit.TestPostgres;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More clients than anybody has reckoned with, on a heap of 128 MB. */
@Tag("weather")
@Timeout(400)
class ThousandsIT {

    private static final int UPLOADS = 2000;
    private static final int IDLE = Integer.getInteger("weather.idle", 10_000);
    private static final String HEAP = "-Xmx128m";

    @Test
    void two_thousand_uploads_at_once() throws Exception {
        var stores = new StorePair(TestPostgres.newDatabase(), "thousands");
        var config = Settings.of(stores);
        // What waits its turn is not to be told to come back before it had one.
        config.put("quarry.http.head-timeout", "30s");
        config.put("quarry.upload.queue-timeout", "30s");
        config.put("quarry.upload.stall-timeout", "30s");
        config.put("quarry.database.timeout", "30s");
        config.put("quarry.blob.s3.timeout", "30s");
        try (var quarry = PackagedQuarry.launch(config, HEAP)) {
            var traffic = Traffic.to(quarry.port(), "thousands");
            traffic.during(Duration.ofSeconds(5));
            var leaks = Leaks.of(quarry);

            var begin = System.nanoTime();
            var pictures = new ArrayList<byte[]>();
            var answers = new ArrayList<CompletableFuture<String>>();
            for (var n = 0; n < UPLOADS; n++) {
                var picture = Pictures.noisyPng(50_000, 1_000_000L + n);
                pictures.add(picture);
                answers.add(RawUpload.to(quarry.port()).start("thousands", picture));
            }
            var statuses = new TreeMap<String, Integer>();
            var kept = new ArrayList<String>();
            for (var n = 0; n < UPLOADS; n++) {
                var answer = answers.get(n).join();
                assertThat(answer)
                        .satisfiesAnyOf(
                                words -> assertThat(words).startsWith("200 "),
                                words -> assertThat(words).startsWith("503 "));
                statuses.merge(answer.substring(0, 3), 1, Integer::sum);
                if (answer.startsWith("200 ")) {
                    kept.add(Hashes.identity(pictures.get(n)));
                }
            }
            var took = Duration.ofNanos(System.nanoTime() - begin);
            var recovery = traffic.untilAllIsWell();

            stores.assertSettledAndEnded();
            assertThat(stores.column("select hash from source_image")).containsAll(kept);
            traffic.assertPromisesKept();
            var rows = stores.column("select object_key from blob").size();
            Report.line(
                    "2000 uploads of 50 KB at once, " + HEAP,
                    statuses + ", the last after " + Report.seconds(took),
                    Report.seconds(recovery),
                    "%d rows, %d objects, equal; %d promised, all there; %s"
                            .formatted(rows, stores.objects("").size(), kept.size(), leaks.assertNone()));
        }
    }

    @Test
    void ten_thousand_connections_that_say_nothing() throws Exception {
        var stores = new StorePair(TestPostgres.newDatabase(), "idle");
        try (var quarry = PackagedQuarry.launch(Settings.of(stores), HEAP)) {
            var traffic = Traffic.to(quarry.port(), "idle");
            traffic.during(Duration.ofSeconds(5));
            var leaks = Leaks.of(quarry);
            var before = leaks.residentMiB();

            var idle = new ArrayList<Socket>();
            try {
                for (var n = 0; n < IDLE; n++) {
                    idle.add(silent(quarry.port(), n % 2 == 0));
                }
                assertThat(leaks.openFiles()).isGreaterThan(IDLE);
                var answers = traffic.during(Duration.ofSeconds(10));
                assertThat(answers).allMatch(done -> done.status() == 200);
                var between = leaks.residentMiB();
                close(idle);
                var recovery = traffic.untilAllIsWell();
                stores.assertSettledAndEnded();
                traffic.assertPromisesKept();
                var rows = stores.column("select object_key from blob").size();
                Report.line(
                        IDLE + " idle connections, " + HEAP,
                        Report.of(answers) + "; resident %d MiB, then %d".formatted(before, between),
                        Report.seconds(recovery),
                        "%d rows, %d objects, equal; %d promised, all there; %s"
                                .formatted(rows, stores.objects("").size(), traffic.promised(), leaks.assertNone()));
            } finally {
                close(idle);
            }
        }
    }

    /** One that has been answered before, or one that has never said a word. */
    private static Socket silent(int port, boolean answered) throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
        if (answered) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /sourceimages/idle?limit=0 HTTP/1.1\r\nHost: h\r\nApi-Key: " + QuarryServers.ROOT_KEY
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isPositive();
        }
        return socket;
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
