package dev.quarry.format;

/** Writes the TIFF structure inside an EXIF block, in either byte order. */
final class Tiff {

    static final int ORIENTATION = 0x0112;
    static final int SHORT = 3;

    private final FileBytes out = new FileBytes();
    private final boolean big;

    private Tiff(boolean big) {
        this.big = big;
        out.ascii(big ? "MM" : "II");
        u16(42);
    }

    static Tiff big() {
        return new Tiff(true);
    }

    static Tiff little() {
        return new Tiff(false);
    }

    /** A directory right behind the head, with two other entries around the orientation. */
    Tiff withOrientation(int value) {
        return directoryAt(8)
                .u16(3)
                .entry(0x010f, 2, 4, 0)
                .entry(ORIENTATION, SHORT, 1, value)
                .entry(0x0128, SHORT, 1, 2)
                .u32(0);
    }

    Tiff directoryAt(long offset) {
        return u32(offset);
    }

    /** An entry whose value is a SHORT, left-aligned in its four bytes. */
    Tiff entry(int tag, int type, long count, int value) {
        return u16(tag).u16(type).u32(count).u16(value).u16(0);
    }

    Tiff u16(int value) {
        if (big) {
            out.u16be(value);
        } else {
            out.u16le(value);
        }
        return this;
    }

    Tiff u32(long value) {
        return big
                ? u16((int) (value >> 16)).u16((int) value)
                : u16((int) value).u16((int) (value >> 16));
    }

    byte[] done() {
        return out.done();
    }
}
