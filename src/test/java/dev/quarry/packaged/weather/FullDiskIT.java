package dev.quarry.packaged.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.StorePair;
import dev.quarry.testkit.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The folder of the {@code file} store fills up. It is a file system of 40 MB in memory that only Quarry's own process
 * sees (Linux, {@code unshare} of util-linux, and the right to make user namespaces).
 */
@Tag("weather")
@Timeout(300)
@EnabledOnOs(OS.LINUX)
class FullDiskIT {

    private static final String MOUNT = "mkdir -p \"$0\" && mount -t tmpfs -o size=40m tmpfs \"$0\" && exec \"$@\"";

    private final StorePair stores = new StorePair(TestPostgres.newDatabase(), "unused");

    @Test
    void a_full_disk_is_told_and_outlived() throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "disk-");
        var config = Settings.of(stores);
        config.keySet().removeIf(key -> key.startsWith("quarry.blob.s3."));
        config.put("quarry.blob.store", "file");
        config.put("quarry.blob.file.directory", folder + "/objects");
        var before = List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", MOUNT, folder.toString());
        try (var quarry = PackagedQuarry.launchBehind(before, config)) {
            var traffic = Traffic.to(quarry.port(), "disk");
            var seen = Path.of("/proc", Long.toString(quarry.pid()), "root" + folder + "/objects");
            traffic.run(Deed.SMALL_UPLOAD);
            var leaks = Leaks.of(quarry);

            var answers = traffic.during(Duration.ofSeconds(15));
            assertThat(answers)
                    .as("it is full")
                    .anyMatch(done -> done.deed() == Deed.LARGE_UPLOAD && done.status() == 503);
            assertThat(answers).filteredOn(done -> !done.deed().isUpload()).allMatch(done -> done.status() == 200);
            traffic.assertPromisesKept();
            assertSame(seen);

            traffic.deleteLargeOnes();
            var recovery = traffic.untilAllIsWell();
            traffic.assertPromisesKept();
            var files = assertSame(seen);
            Report.line(
                    "disk of the file store full",
                    Report.of(answers),
                    Report.seconds(recovery) + " after deletes",
                    "%d rows, %d files, equal; %d promised, all there; %s"
                            .formatted(files, files, traffic.promised(), leaks.assertNone()));
        }
    }

    /** Waits for the reaper, then holds each row against a file, byte for byte. */
    private int assertSame(Path folder) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> stores.column("select object_key from object_journal union all"
                                + " select hash from source_image where deleted is not null")
                        .isEmpty());
        var rows = stores.column("select sha256 from blob");
        assertThat(hashes(folder)).containsExactlyInAnyOrderElementsOf(rows);
        return rows.size();
    }

    private static List<String> hashes(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return Hashes.sha256(Files.readAllBytes(file));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
