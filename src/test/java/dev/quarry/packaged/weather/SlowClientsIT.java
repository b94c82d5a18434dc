package dev.quarry.packaged.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hundreds of clients that send a byte at a time, or read nothing of what they asked for (slow-loris, both ways). */
@Tag("weather")
@Timeout(300)
class SlowClientsIT {

    private static final int CLIENTS = 300;
    private static final int READERS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] LARGE = Pictures.noisyPng(30_000_000, 5);

    /** What a slow client sends at once, before it goes on byte by byte. */
    private enum Kind {
        HEAD("POST /sourceimages/slow HTTP/1.1\r\nHost: h\r\nX-A: "),
        BODY("POST /sourceimages/slow HTTP/1.1\r\nHost: h\r\nApi-Key: " + QuarryServers.ROOT_KEY
                + "\r\nContent-Type: image/png\r\nContent-Length: 50000\r\n\r\n"),
        DOWNLOAD("GET /sourceimages/slow/" + Hashes.identity(LARGE) + "/download HTTP/1.1\r\nHost: h\r\nApi-Key: "
                + QuarryServers.ROOT_KEY + "\r\n\r\n");

        private final String begin;

        Kind(String begin) {
            this.begin = begin;
        }
    }

    @Test
    void slow_bodies_are_ended_and_hurt_nobody() throws Exception {
        suffer(Kind.BODY, CLIENTS);
    }

    @Test
    void slow_readers_are_ended_and_hurt_nobody() throws Exception {
        suffer(Kind.DOWNLOAD, READERS);
    }

    @Test
    void slow_heads_are_ended_and_hurt_nobody() throws Exception {
        suffer(Kind.HEAD, CLIENTS);
    }

    private void suffer(Kind kind, int clients) throws Exception {
        var stores =
                new StorePair(TestPostgres.newDatabase(), "slow-" + kind.name().toLowerCase(Locale.ROOT));
        try (var quarry = PackagedQuarry.launch(Settings.of(stores), "-Xmx128m")) {
            var traffic = Traffic.to(quarry.port(), "slow");
            assertThat(RawUpload.to(quarry.port()).start("slow", LARGE).join()).startsWith("200 ");
            traffic.during(Duration.ofSeconds(5));
            var leaks = Leaks.of(quarry);
            var slow = new ArrayList<Socket>();
            var drip = Executors.newSingleThreadScheduledExecutor();
            try {
                for (var n = 0; n < clients; n++) {
                    slow.add(begin(quarry.port(), kind));
                }
                var begun = System.nanoTime();
                if (kind != Kind.DOWNLOAD) {
                    drip.scheduleWithFixedDelay(() -> slow.forEach(SlowClientsIT::drip), 0, 500, TimeUnit.MILLISECONDS);
                }
                var answers = traffic.during(Duration.ofSeconds(10));
                assertThat(answers).allMatch(done -> done.status() == 200);
                await().atMost(PATIENCE).until(leaks::filesAreClosed);
                var took = Duration.ofNanos(System.nanoTime() - begun);
                drip.shutdownNow();
                close(slow);
                var recovery = traffic.untilAllIsWell();
                stores.assertSettledAndEnded();
                traffic.assertPromisesKept();
                var rows = stores.column("select object_key from blob").size();
                Report.line(
                        clients + " slow clients: " + kind,
                        Report.of(answers) + "; all ended within " + Report.seconds(took),
                        Report.seconds(recovery),
                        "%d rows, %d objects, equal; %d promised, all there; %s"
                                .formatted(rows, stores.objects("").size(), traffic.promised(), leaks.assertNone()));
            } finally {
                drip.shutdownNow();
                close(slow);
            }
        }
    }

    private static Socket begin(int port, Kind kind) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
        socket.getOutputStream().write(kind.begin.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write('a');
        } catch (IOException e) {
            // It was ended, as it should be.
        }
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
