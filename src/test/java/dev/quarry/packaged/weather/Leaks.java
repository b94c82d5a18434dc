package dev.quarry.packaged.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quarry.testkit.LiveHeap;
import dev.quarry.testkit.Metrics;
import dev.quarry.testkit.PackagedQuarry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What a process holds, before the weather and after it. */
final class Leaks {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SPARE_FILES = 60;
    private static final long SPARE_HEAP = 24_000_000;

    private final PackagedQuarry quarry;
    private final int files;
    private final long heap;

    private Leaks(PackagedQuarry quarry) {
        this.quarry = quarry;
        this.files = openFiles();
        this.heap = LiveHeap.bytes(quarry);
    }

    /** Remembers what this process holds now that it is warm and nobody asks it for anything. */
    static Leaks of(PackagedQuarry quarry) {
        return new Leaks(quarry);
    }

    /** Waits until nothing of uploads is under way, and holds what is still open against what was. */
    String assertNone() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var metrics = Metrics.of(quarry);
            assertThat(value(metrics, "quarry_uploads_in_flight")).isZero();
            assertThat(value(metrics, "quarry_upload_memory_bytes")).isZero();
            assertThat(value(metrics, "quarry_upload_waiting")).isZero();
            assertThat(value(metrics, "sql_pool_active"))
                    .as("connections that somebody holds")
                    .isZero();
            assertThat(openFiles()).as("open files, sockets included").isLessThan(files + SPARE_FILES);
        });
        assertThat(quarry.temporaryFiles()).isEmpty();
        var now = LiveHeap.bytes(quarry);
        assertThat(now).as("live heap").isLessThan(heap + SPARE_HEAP);
        return String.format(
                Locale.ROOT,
                "open files %d, then %d; heap %.0f MB, then %.0f",
                files,
                openFiles(),
                heap / 1e6,
                now / 1e6);
    }

    /** @return whether as much is open as before, give or take what lies in pools */
    boolean filesAreClosed() {
        return openFiles() < files + SPARE_FILES;
    }

    int openFiles() {
        try (var open = Files.list(Path.of("/proc", Long.toString(quarry.pid()), "fd"))) {
            return (int) open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what is resident, in MiB */
    long residentMiB() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(quarry.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name + " in:\n" + metrics));
    }
}
