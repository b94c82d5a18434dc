package dev.quarry.format;

import java.nio.charset.StandardCharsets;

/** A view of some bytes of a file; numbers are unsigned. */
final class Bytes {

    private final byte[] array;
    private final int length;

    Bytes(byte[] array, int length) {
        this.array = array;
        this.length = length;
    }

    int length() {
        return length;
    }

    int u8(int at) {
        return array[at] & 0xff;
    }

    int u16be(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    int u16le(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    long u32be(int at) {
        return (long) u16be(at) << 16 | u16be(at + 2);
    }

    long u32le(int at) {
        return u16le(at) | (long) u16le(at + 2) << 16;
    }

    boolean startsWith(String ascii) {
        return isAt(0, ascii);
    }

    boolean isAt(int at, String latin1) {
        return at + latin1.length() <= length
                && latin1.equals(new String(array, at, latin1.length(), StandardCharsets.ISO_8859_1));
    }
}
