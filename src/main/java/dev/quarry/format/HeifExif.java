package dev.quarry.format;

import java.util.Optional;

/**
 * Locates the EXIF item of a HEIF file (ISO/IEC 14496-12, 8.11: iinf, iloc; ISO/IEC 23008-12, annex A). Supports only
 * an item that is stored directly in the file, after the boxes that describe the image.
 */
final class HeifExif {

    private static final int IN_FILE = 0;

    private Optional<Long> item = Optional.empty();
    private Bytes locations = Bytes.NONE;

    /** @param iinf content of the box, possibly truncated */
    void items(Bytes iinf) {
        try {
            item = find(iinf);
        } catch (Malformed broken) {
            item = Optional.empty();
        }
    }

    private static Optional<Long> find(Bytes iinf) {
        var at = new BytesCursor(iinf, iinf.u8(0) == 0 ? 6 : 8);
        while (at.remaining() > 8) {
            var size = at.number(4);
            var entry = new BytesCursor(iinf, at.position() + 4);
            var version = entry.number(4) >> 24;
            var id = entry.number(version < 3 ? 2 : 4);
            entry.skip(2);
            if (version >= 2 && entry.text(4).equals("Exif")) {
                return Optional.of(id);
            }
            at.skip(Math.max(4, size - 4));
        }
        return Optional.empty();
    }

    /** Keeps the item locations: iloc may precede iinf. */
    void locations(Bytes iloc) {
        locations = iloc.kept();
    }

    /**
     * Returns the step that reads the EXIF item, or empty if there is none to read.
     *
     * @param position current file offset; earlier items cannot be read
     * @param then the step after it
     */
    Optional<Step.Next> read(long position, EmbeddedBlocks embedded, Step.Next then) {
        try {
            return item.flatMap(this::location)
                    .filter(found -> found.offset() >= position && found.length() > 4)
                    .map(found -> Step.skipThenRead(
                            found.offset() - position,
                            (int) Math.min(ImageScanner.MAX_WINDOW, found.length()),
                            payload -> {
                                embedded.exif(payload, 4 + payload.u32be(0));
                                return then;
                            }));
        } catch (Malformed broken) {
            return Optional.empty();
        }
    }

    private Optional<Location> location(long wanted) {
        var version = locations.u8(0);
        var at = new BytesCursor(locations, 4);
        var sizes = (int) at.number(2);
        var indexSize = version == 0 ? 0 : sizes & 15;
        var idSize = version < 2 ? 2 : 4;
        for (var items = at.number(idSize); items > 0; items--) {
            var id = at.number(idSize);
            var method = version == 0 ? IN_FILE : (int) at.number(2) & 15;
            at.skip(2);
            var base = wide(at, sizes >> 4 & 15);
            var extents = at.number(2);
            if (id == wanted) {
                at.skip(indexSize);
                var offset = base + wide(at, sizes >> 12);
                return method == IN_FILE && extents > 0
                        ? Optional.of(new Location(offset, wide(at, sizes >> 8 & 15)))
                        : Optional.empty();
            }
            at.skip(extents * (indexSize + (sizes >> 12) + (sizes >> 8 & 15)));
        }
        return Optional.empty();
    }

    private static long wide(BytesCursor at, int size) {
        return size == 8 ? at.number(4) << 32 | at.number(4) : at.number(size);
    }

    private record Location(long offset, long length) {}
}
