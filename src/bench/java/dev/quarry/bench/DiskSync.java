package dev.quarry.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The time that the disk takes to sync a page, which bounds the commits of a single connection. */
final class DiskSync {

    private static final int PAGE = 8192;
    private static final int TIMES = 200;

    private DiskSync() {}

    /** Overwrites one page in the build folder and syncs it (fdatasync), as PostgreSQL does with its write-ahead log. */
    static double medianMillis() {
        var nanos = new long[TIMES];
        try {
            var file = Files.createTempFile(Path.of("target").toAbsolutePath(), "sync-", "");
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                for (var i = 0; i < TIMES; i++) {
                    var begin = System.nanoTime();
                    channel.write(ByteBuffer.allocate(PAGE), 0);
                    channel.force(false);
                    nanos[i] = System.nanoTime() - begin;
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Arrays.sort(nanos);
        return nanos[TIMES / 2] / 1e6;
    }
}
