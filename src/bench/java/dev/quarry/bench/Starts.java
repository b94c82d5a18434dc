package dev.quarry.bench;

import dev.quarry.testkit.TestPostgres;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * From the exec of a process to its first answer, with the schema there: Quarry's 200 of {@code /health/ready} beside the
 * first answer of a program with the same Vert.x and client that selects a row.
 */
final class Starts {

    private static final int TIMES = 9;
    private static final int PATIENCE_SECONDS = 60;

    /** What one start took. */
    private record Start(double millis, double cpuSeconds, double memory) {}

    private Starts() {}

    static void run(Stage stage) throws Exception {
        var database = TestPostgres.newDatabase();
        // Makes the schema, and brings the executable's pages into memory.
        ofQuarry(stage, database);
        ofBare(database);
        var ours = new Start[TIMES];
        var bare = new Start[TIMES];
        for (var i = 0; i < TIMES; i++) {
            ours[i] = ofQuarry(stage, database);
            bare[i] = ofBare(database);
        }
        Table.head("start, %d times".formatted(TIMES), "Quarry", "bare program");
        Table.row("to the first answer, ms, median", median(ours, Start::millis), median(bare, Start::millis));
        Table.row("… the fastest", fastest(ours), fastest(bare));
        Table.row("CPU, s, median", median(ours, Start::cpuSeconds), median(bare, Start::cpuSeconds));
        Table.row("peak resident memory, MiB, median", median(ours, Start::memory), median(bare, Start::memory));
    }

    private static Start ofQuarry(Stage stage, String database) throws Exception {
        var port = freePort();
        var begin = System.nanoTime();
        try (var quarry = stage.launchOn(database, port)) {
            return await(begin, quarry.pid(), port, "/health/ready");
        }
    }

    private static Start ofBare(String database) throws Exception {
        var begin = System.nanoTime();
        try (var bare = new BareSelect(database)) {
            return await(begin, bare.pid(), bare.port(), "/sourceimages/none/none");
        }
    }

    private static Start await(long begin, long pid, int port, String path) throws Exception {
        while (!isAnswered(port, path)) {
            if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IllegalStateException("no answer at " + path);
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        return new Start((System.nanoTime() - begin) / 1e6, Usage.cpuSeconds(pid), Usage.peakMemory(pid));
    }

    /** By a socket of its own: a client's first connections would take as long as what they look for. */
    private static boolean isAnswered(int port, String path) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.US_ASCII));
            var status = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return status.equals("HTTP/1.1 200");
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double median(Start[] starts, ToDoubleFunction<Start> figure) {
        return Arrays.stream(starts).mapToDouble(figure).sorted().toArray()[starts.length / 2];
    }

    private static double fastest(Start[] starts) {
        return Arrays.stream(starts).mapToDouble(Start::millis).min().orElseThrow();
    }
}
