package dev.quarry.format;

import java.util.List;
import java.util.stream.IntStream;

/** One entry of a TIFF directory (TIFF 6.0, section 2: Image File Directory). */
final class TiffEntry {

    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int LONG8 = 16;

    /** Of a type that no number of interest has. */
    static final long UNKNOWN = -1;

    private final Bytes bytes;
    private final boolean bigEndian;
    private final boolean wide;

    /** @param wide whether it is of a BigTIFF: counts and offsets have eight bytes, not four */
    TiffEntry(Bytes bytes, boolean bigEndian, boolean wide) {
        this.bytes = bytes;
        this.bigEndian = bigEndian;
        this.wide = wide;
    }

    int tag() {
        return bytes.u16(0, bigEndian);
    }

    /** How many values it has. */
    long count() {
        return wide ? bytes.s64(4, bigEndian) : bytes.u32(4, bigEndian);
    }

    private int type() {
        return bytes.u16(2, bigEndian);
    }

    private int slot() {
        return wide ? 12 : 8;
    }

    /** Whether its values, which are SHORTs, stand elsewhere in the file. */
    boolean isOutlying() {
        return type() == SHORT && count() > (bytes.length() - slot()) / 2;
    }

    /** Where its values stand if they do not stand in it. */
    long offset() {
        return wide ? bytes.s64(slot(), bigEndian) : bytes.u32(slot(), bigEndian);
    }

    /** @return its first value, or {@link #UNKNOWN} */
    long value() {
        return switch (type()) {
            case BYTE -> bytes.u8(slot());
            case SHORT -> bytes.u16(slot(), bigEndian);
            case LONG -> bytes.u32(slot(), bigEndian);
            case LONG8 -> wide ? bytes.s64(slot(), bigEndian) : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    /** @return its values if they are SHORTs that stand in it, otherwise none */
    List<Integer> shorts() {
        return type() != SHORT || isOutlying() ? List.of() : shorts(bytes, slot(), (int) count(), bigEndian);
    }

    static List<Integer> shorts(Bytes bytes, int at, int count, boolean bigEndian) {
        return IntStream.range(0, count)
                .mapToObj(i -> bytes.u16(at + 2 * i, bigEndian))
                .toList();
    }
}
