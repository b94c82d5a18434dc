package dev.quarry.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Eight pictures of 500 MB at once through a heap of 256 MB. */
final class Crowd {

    private static final int UPLOADS = 8;

    private Crowd() {}

    static void run(Stage stage) throws Exception {
        try (var quarry = stage.launch("-Xmx256m")) {
            var target = QuarryTarget.of(quarry);
            var sent = new AtomicLong();
            var uploads = CompletableFuture.supplyAsync(() -> Round.large(target, UPLOADS, LargeUploads.SIZE, sent));
            while (sent.get() < UPLOADS * LargeUploads.SIZE / 2 && !uploads.isDone()) {
                Thread.sleep(10);
            }
            var underWay = Usage.heapAfterCollection(quarry.pid());
            var round = uploads.join();
            Table.head("8 uploads of 500 MB at once, -Xmx256m", "Quarry", "");
            Table.row("heap after GC, half of the bytes sent, MiB", underWay);
            Table.row("heap after GC, at the end, MiB", Usage.heapAfterCollection(quarry.pid()));
            Table.row("peak resident memory, MiB", Usage.peakMemory(quarry.pid()));
            Table.row("MB/s together", UPLOADS * LargeUploads.SIZE / 1e6 / round.seconds());
        } finally {
            stage.store().clear();
        }
    }
}
