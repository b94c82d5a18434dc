package dev.quarry.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Uploads of 50 KB to a process that has just started: what users meet on a replica that was scaled out a moment ago.
 *
 * <p>Each window is compared with the last one, when the process is warm, and with straight PUTs right after it.
 */
final class FreshReplica {

    /** Ends of the windows, in seconds after the first request. */
    private static final List<Integer> WINDOWS = List.of(10, 30, 60, 120);

    private static final int STRAIGHT = 5000;

    /** When an upload ended and how long it took, both in nanoseconds; the former since the first request. */
    private record Upload(long end, long nanos) {}

    private FreshReplica() {}

    static void run(Stage stage) throws Exception {
        warmTheRest(stage);
        List<Upload> uploads;
        try (var quarry = stage.launch()) {
            var target = QuarryTarget.of(quarry);
            uploads = uploadUntil(target, WINDOWS.get(WINDOWS.size() - 1));
        }
        var straight = Round.small(stage.straight(), STRAIGHT, SmallUploads.CONNECTIONS, SmallUploads.SIZE);
        print(uploads, straight);
    }

    /** Client, store and database must be warm before; only Quarry is fresh. */
    private static void warmTheRest(Stage stage) throws Exception {
        try (var quarry = stage.launch()) {
            var target = QuarryTarget.of(quarry);
            WarmUp.of(
                    () -> Round.small(target, STRAIGHT, SmallUploads.CONNECTIONS, SmallUploads.SIZE),
                    () -> Round.small(stage.straight(), STRAIGHT, SmallUploads.CONNECTIONS, SmallUploads.SIZE));
        }
    }

    private static List<Upload> uploadUntil(Target target, int seconds) {
        var uploads = new ConcurrentLinkedQueue<Upload>();
        var address = target.addresses(1).get(0);
        var begin = System.nanoTime();
        var limit = seconds * 1_000_000_000L;
        Round.run(SmallUploads.CONNECTIONS, SmallUploads.CONNECTIONS, connection -> {
            for (var start = System.nanoTime(); start - begin < limit; ) {
                Client.send(target.request(address, NewPictures.small(SmallUploads.SIZE), SmallUploads.SIZE));
                var end = System.nanoTime();
                uploads.add(new Upload(end - begin, end - start));
                start = end;
            }
        });
        return new ArrayList<>(uploads);
    }

    private static void print(List<Upload> uploads, Round straight) {
        System.out.printf(
                "%nuploads of 50 KB to a process that has just started, %d connections%n%n", SmallUploads.CONNECTIONS);
        System.out.printf("| seconds | uploads/s | of the last window | of straight PUTs | p50, ms | p99, ms |%n");
        System.out.printf("|---|---|---|---|---|---|%n");
        var warm = window(uploads, WINDOWS.get(WINDOWS.size() - 2), WINDOWS.get(WINDOWS.size() - 1));
        var from = 0;
        for (var to : WINDOWS) {
            var round = window(uploads, from, to);
            System.out.printf(
                    "| %d to %d | %.0f | %.2f | %.2f | %.1f | %.0f |%n",
                    from,
                    to,
                    round.perSecond(),
                    round.perSecond() / warm.perSecond(),
                    round.perSecond() / straight.perSecond(),
                    round.percentile(0.5),
                    round.percentile(0.99));
            from = to;
        }
    }

    private static Round window(List<Upload> uploads, int from, int to) {
        var nanos = uploads.stream()
                .filter(upload -> upload.end() >= from * 1_000_000_000L && upload.end() < to * 1_000_000_000L)
                .mapToLong(Upload::nanos)
                .toArray();
        return new Round(to - from, nanos);
    }
}
