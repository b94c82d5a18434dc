package dev.quarry.bench;

import java.net.http.HttpRequest;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The bytes of pictures of 50 KB, of one of 500 MB and of its middle, beside the same GET straight from the store. */
final class Downloads {

    private static final int PICTURES = 200;
    private static final int CONNECTIONS = 8;
    private static final int ROUNDS = 3;
    private static final int TIMES = 4000;
    private static final long MIDDLE = 10_000_000;
    private static final String RANGE = "bytes=250000000-" + (250_000_000 + MIDDLE - 1);

    private Downloads() {}

    static void run(Stage stage) throws Exception {
        try (var quarry = stage.launch()) {
            var target = QuarryTarget.of(quarry);
            var small = Stored.small(stage, target, PICTURES, SmallUploads.SIZE);
            turns(stage, quarry.pid(), TIMES, CONNECTIONS, SmallUploads.SIZE, small::download, small::object)
                    .print(
                            "download of 50 KB, %d connections, %d times".formatted(CONNECTIONS, ROUNDS * TIMES),
                            "straight GET");
            var large = Stored.large(stage, target, LargeUploads.SIZE);
            turns(stage, quarry.pid(), 2, 1, LargeUploads.SIZE, large::download, large::object)
                    .printBytes("download of 500 MB", "straight GET", LargeUploads.SIZE);
            turns(
                            stage,
                            quarry.pid(),
                            20,
                            1,
                            MIDDLE,
                            n -> large.download(n).header("Range", RANGE),
                            n -> large.object(n).header("Range", RANGE))
                    .printBytes("10 MB from the middle of 500 MB", "straight GET", MIDDLE);
        }
    }

    private static Turns turns(
            Stage stage,
            long pid,
            int times,
            int connections,
            long size,
            IntFunction<HttpRequest.Builder> our,
            IntFunction<HttpRequest.Builder> limit) {
        Supplier<Round> ours = () -> Round.run(times, connections, n -> read(our.apply(n), size));
        Supplier<Round> limits = () -> Round.run(times, connections, n -> read(limit.apply(n), size));
        if (connections > 1) {
            WarmUp.ofRequests(ours, limits);
        } else {
            WarmUp.of(ours, limits);
        }
        return new Turns(new Shares(pid, stage.store()), new Shares(pid, stage.store())).take(ROUNDS, ours, limits);
    }

    private static void read(HttpRequest.Builder request, long size) {
        var bytes = Client.drain(request.build());
        if (bytes != size) {
            throw new IllegalStateException(bytes + " bytes instead of " + size);
        }
    }
}
