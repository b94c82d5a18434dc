package dev.quarry.bench;

import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicLong;

/** A file ten times as large through a heap of 128 MB: memory must not notice. */
final class Memory {

    private static final long WARM_UP = 50L << 20;
    private static final long SMALLER = 200L << 20;
    private static final long LARGER = 2L << 30;

    private Memory() {}

    static void run(Stage stage) throws Exception {
        var larger = measure(stage, LARGER);
        var smaller = measure(stage, SMALLER);
        Table.head("2 GiB beside 200 MiB, a process each with -Xmx128m", "2 GiB", "200 MiB");
        Table.row("peak resident memory, MiB", larger.peak, smaller.peak);
        Table.row("growth, MiB", larger.peak - smaller.peak);
        Table.row("heap after GC, MiB", larger.heap, smaller.heap);
        Table.row("bytes to a disk, KiB, the log included", larger.disk / 1024.0, smaller.disk / 1024.0);
        Table.row("bytes of the log, KiB", larger.log / 1024.0, smaller.log / 1024.0);
        Table.row("seconds", larger.seconds, smaller.seconds);
    }

    private static Measured measure(Stage stage, long size) throws Exception {
        // The JVM's own performance counters are a file, too.
        try (var quarry = stage.launch("-Xmx128m", "-XX:-UsePerfData")) {
            var target = QuarryTarget.of(quarry);
            Round.large(target, 1, WARM_UP, new AtomicLong());
            var log = quarry.folder().resolve("log");
            var disk = Usage.diskBytes(quarry.pid());
            var logged = Files.size(log);
            var round = Round.large(target, 1, size, new AtomicLong());
            disk = Usage.diskBytes(quarry.pid()) - disk;
            logged = Files.size(log) - logged;
            var peak = Usage.peakMemory(quarry.pid());
            return new Measured(peak, Usage.heapAfterCollection(quarry.pid()), disk, logged, round.seconds());
        } finally {
            stage.store().clear();
        }
    }

    private record Measured(double peak, double heap, long disk, long log, double seconds) {}
}
