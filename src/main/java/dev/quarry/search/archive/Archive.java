package dev.quarry.search.archive;

import dev.quarry.image.SourceImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Layout of a ZIP archive of images. Entries are not compressed, so the length is known before the first byte and a
 * client can detect a truncated archive by {@code Content-Length}.
 *
 * @param directory offset of the central directory
 */
public record Archive(List<Item> items, long directory, long length) {

    /** An image and its ZIP entry. */
    record Item(SourceImage.Stored stored, ZipEntry entry) {}

    static Archive of(List<SourceImage.Stored> images) {
        var items = new ArrayList<Item>();
        var names = new EntryNames();
        var offset = 0L;
        var directory = 0L;
        for (var stored : images) {
            var image = stored.image();
            var entry = new ZipEntry(
                    names.of(image.name().value()), image.fingerprint().size(), image.created(), offset);
            items.add(new Item(stored, entry));
            offset += entry.length();
            directory += entry.directory(0).length;
        }
        return new Archive(items, offset, offset + directory + ZipEnd.of(items.size(), offset, directory).length);
    }

    /** Returns the central directory and the end record, which follow the last image. */
    byte[] end(List<Long> checksums) {
        var bytes = new LittleEndian();
        for (var n = 0; n < items.size(); n++) {
            bytes = bytes.add(items.get(n).entry().directory(checksums.get(n)));
        }
        var length = bytes.toBytes().length;
        return bytes.add(ZipEnd.of(items.size(), directory, length)).toBytes();
    }
}
