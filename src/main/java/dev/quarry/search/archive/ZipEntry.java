package dev.quarry.search.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A file in a ZIP archive (APPNOTE 6.3.10), stored without compression. Its length is known in advance, its checksum
 * only after its bytes have been written. The checksum therefore follows the bytes, in a data descriptor.
 *
 * @param offset offset of the entry in the archive
 */
record ZipEntry(String name, long size, Instant time, long offset) {

    /** Numbers from this value on require eight bytes (ZIP64). */
    static final long LARGE = 0xFFFFFFFFL;

    private static final int DESCRIPTOR_FOLLOWS_AND_UTF_8 = 1 << 3 | 1 << 11;
    private static final int STORED = 0;
    private static final int ON_UNIX = 3 << 8;
    private static final long READABLE = 0100644L << 16;

    /** Returns the length in bytes of header, content and descriptor, without the directory entry. */
    long length() {
        return header().length + size + descriptor(0).length;
    }

    /** Returns the local file header (4.3.7). */
    byte[] header() {
        var extra =
                isLarge() ? new LittleEndian().two(1).two(16).eight(0).eight(0).toBytes() : new byte[0];
        var unknown = isLarge() ? LARGE : 0;
        return how(new LittleEndian().four(0x04034b50).two(version()))
                .four(0)
                .four(unknown)
                .four(unknown)
                .two(nameBytes().length)
                .two(extra.length)
                .add(nameBytes())
                .add(extra)
                .toBytes();
    }

    /** Returns the data descriptor, which follows the content (4.3.9). */
    byte[] descriptor(long checksum) {
        var width = isLarge() ? 8 : 4;
        return new LittleEndian()
                .four(0x08074b50)
                .four(checksum)
                .number(width, size)
                .number(width, size)
                .toBytes();
    }

    /** Returns the central directory header (4.3.12). */
    byte[] directory(long checksum) {
        var extra = numbersOfEightBytes();
        return how(new LittleEndian().four(0x02014b50).two(ON_UNIX | version()).two(version()))
                .four(checksum)
                .four(Math.min(size, LARGE))
                .four(Math.min(size, LARGE))
                .two(nameBytes().length)
                .two(extra.length)
                // Comment length, disk number, internal attributes.
                .two(0)
                .two(0)
                .two(0)
                .four(READABLE)
                .four(Math.min(offset, LARGE))
                .add(nameBytes())
                .add(extra)
                .toBytes();
    }

    private LittleEndian how(LittleEndian bytes) {
        var at = time.atOffset(ZoneOffset.UTC);
        var year = Math.max(0, Math.min(127, at.getYear() - 1980));
        return bytes.two(DESCRIPTOR_FOLLOWS_AND_UTF_8)
                .two(STORED)
                .two(at.getHour() << 11 | at.getMinute() << 5 | at.getSecond() / 2)
                .two(year << 9 | at.getMonthValue() << 5 | at.getDayOfMonth());
    }

    private byte[] numbersOfEightBytes() {
        var numbers = new LittleEndian();
        if (isLarge()) {
            numbers = numbers.eight(size).eight(size);
        }
        if (offset >= LARGE) {
            numbers = numbers.eight(offset);
        }
        var bytes = numbers.toBytes();
        return bytes.length == 0
                ? bytes
                : new LittleEndian().two(1).two(bytes.length).add(bytes).toBytes();
    }

    private boolean isLarge() {
        return size >= LARGE;
    }

    private int version() {
        return isLarge() || offset >= LARGE ? 45 : 20;
    }

    private byte[] nameBytes() {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
