package dev.quarry.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Read-only view of a section of a file. Numbers are unsigned unless stated otherwise.
 *
 * <p>Reading out of bounds throws {@link Malformed}, so callers need not check the offsets and counts that a file
 * contains.
 */
final class Bytes {

    static final Bytes NONE = new Bytes(new byte[0], 0);

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
        if (at < 0 || at >= length) {
            throw outside();
        }
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

    int u16(int at, boolean bigEndian) {
        return bigEndian ? u16be(at) : u16le(at);
    }

    long u32(int at, boolean bigEndian) {
        return bigEndian ? u32be(at) : u32le(at);
    }

    /** Returns a signed 64-bit number: values of 2^63 and more are negative. */
    long s64(int at, boolean bigEndian) {
        return bigEndian ? u32be(at) << 32 | u32be(at + 4) : u32le(at) | u32le(at + 4) << 32;
    }

    int u24le(int at) {
        return u16le(at) | u8(at + 2) << 16;
    }

    int s32le(int at) {
        return (int) u32le(at);
    }

    boolean startsWith(String ascii) {
        return isAt(0, ascii);
    }

    boolean isAt(int at, String latin1) {
        return at >= 0 && at <= length - latin1.length() && latin1.equals(text(at, latin1.length()));
    }

    /** Decodes {@code size} bytes as ISO 8859-1. */
    String text(int at, int size) {
        if (at < 0 || size < 0 || size > length - at) {
            throw outside();
        }
        return new String(array, at, size, StandardCharsets.ISO_8859_1);
    }

    /** Decodes {@code size} bytes as big-endian UTF-16. */
    String utf16(int at, int size) {
        return new String(text(at, size).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_16BE);
    }

    /** Returns a view that stays valid after the current step. */
    Bytes kept() {
        return new Bytes(copy(), length);
    }

    /** Returns a copy that stays valid after the current step. */
    byte[] copy() {
        return copy(0);
    }

    byte[] copy(int from) {
        if (from < 0 || from > length) {
            throw outside();
        }
        return Arrays.copyOfRange(array, from, length);
    }

    static Malformed outside() {
        return new Malformed("it contains an offset that points outside its block.");
    }
}
