package dev.quarry.format;

/** Writes the boxes of an ISO base media file. */
final class SampleBoxes {

    private SampleBoxes() {}

    static FileBytes box(String type, FileBytes... contents) {
        var inner = new FileBytes().add(contents);
        return new FileBytes().u32be(8 + inner.length()).ascii(type).add(inner);
    }

    /** A box with version and flags. */
    static FileBytes fullBox(String type, int version, int flags, FileBytes... contents) {
        return box(type, new FileBytes().u8(version, 0).u16be(flags), new FileBytes().add(contents));
    }
}
