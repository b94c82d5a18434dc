package dev.quarry.search.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.image.SampleStored;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that nobody wants to make for a test: their files are holes on the disk. */
class LargeArchiveTest {

    @TempDir
    Path folder;

    @Test
    void uses_numbers_of_eight_bytes_where_four_do_not_do() throws IOException {
        var sizes = List.of(7L, 0xFFFFFFFEL, 0xFFFFFFFFL, 5_000_000_000L, 9L);
        var archive = Archive.of(sizes.stream()
                .map(size -> SampleStored.with(size + ".png", size))
                .toList());
        var file = folder.resolve("large.zip");
        try (var zip = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (var item : archive.items()) {
                var entry = item.entry();
                zip.write(ByteBuffer.wrap(entry.header()), entry.offset());
                var descriptor = entry.descriptor(0);
                zip.write(ByteBuffer.wrap(descriptor), entry.offset() + entry.length() - descriptor.length);
            }
            zip.write(ByteBuffer.wrap(archive.end(Collections.nCopies(sizes.size(), 0L))), archive.directory());
            assertThat(zip.size()).isEqualTo(archive.length());
        }
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName() + " " + entry.getSize()))
                    .containsExactlyElementsOf(
                            sizes.stream().map(size -> size + ".png " + size).toList());
            // Found by its offset, which is beyond four bytes.
            try (var last = zip.getInputStream(zip.getEntry("9.png"))) {
                assertThat(last.readNBytes(9)).containsOnly(0);
            }
        }
    }
}
