package dev.quarry.format;

import java.util.List;
import java.util.stream.IntStream;

/** One entry of a TIFF directory (TIFF 6.0, section 2: Image File Directory). */
final class TiffEntry {

    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int LONG8 = 16;

    /** Value of an entry whose type is not an unsigned integer type. */
    static final long UNKNOWN = -1;

    private final Bytes bytes;
    private final boolean bigEndian;
    private final boolean wide;

    /** @param wide whether the file is a BigTIFF, with counts and offsets of 8 bytes instead of 4 */
    TiffEntry(Bytes bytes, boolean bigEndian, boolean wide) {
        this.bytes = bytes;
        this.bigEndian = bigEndian;
        this.wide = wide;
    }

    int tag() {
        return bytes.u16(0, bigEndian);
    }

    /** The number of values. */
    long count() {
        return wide ? bytes.s64(4, bigEndian) : bytes.u32(4, bigEndian);
    }

    private int type() {
        return bytes.u16(2, bigEndian);
    }

    private int slot() {
        return wide ? 12 : 8;
    }

    /** Whether the values are SHORTs that do not fit into the entry and are stored elsewhere in the file. */
    boolean isOutlying() {
        return type() == SHORT && count() > (bytes.length() - slot()) / 2;
    }

    /** File offset of values that are stored outside the entry. */
    long offset() {
        return wide ? bytes.s64(slot(), bigEndian) : bytes.u32(slot(), bigEndian);
    }

    /** Returns the first value, or {@link #UNKNOWN}. */
    long value() {
        return switch (type()) {
            case BYTE -> bytes.u8(slot());
            case SHORT -> bytes.u16(slot(), bigEndian);
            case LONG -> bytes.u32(slot(), bigEndian);
            case LONG8 -> wide ? bytes.s64(slot(), bigEndian) : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    /** Returns the values if they are SHORTs stored in the entry, otherwise an empty list. */
    List<Integer> shorts() {
        return type() != SHORT || isOutlying() ? List.of() : shorts(bytes, slot(), (int) count(), bigEndian);
    }

    static List<Integer> shorts(Bytes bytes, int at, int count, boolean bigEndian) {
        return IntStream.range(0, count)
                .mapToObj(i -> bytes.u16(at + 2 * i, bigEndian))
                .toList();
    }
}
