package dev.quarry.search.archive;

import java.io.ByteArrayOutputStream;

/** Byte buffer that writes numbers in little-endian order, as ZIP requires. */
final class LittleEndian {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    LittleEndian two(long number) {
        return number(2, number);
    }

    LittleEndian four(long number) {
        return number(4, number);
    }

    LittleEndian eight(long number) {
        return number(8, number);
    }

    LittleEndian number(int width, long number) {
        for (var n = 0; n < width; n++) {
            bytes.write((int) (number >>> 8 * n));
        }
        return this;
    }

    LittleEndian add(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
