package dev.quarry.format;

import org.jspecify.annotations.Nullable;

/**
 * Reader for TIFF (TIFF 6.0, section 2) and BigTIFF (libtiff, BigTIFF Design). Skips forward to the first directory,
 * anywhere in the file, then counts the pages as long as directory offsets point forward.
 *
 * <p>Thumbnails and masks do not count as pages. The first page provides the properties.
 */
final class TiffReader implements FormatReader {

    private static final int HEADER = 8;
    private static final int BIG = 43;
    private static final int MOST_ENTRIES = 0xffff;

    private boolean bigEndian;
    private boolean wide;
    private long position;
    private TiffDirectory directory = new TiffDirectory();
    private @Nullable TiffDirectory picture;
    private long entriesLeft;
    private int pages;

    static boolean recognizes(Bytes head) {
        return head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("II+\0\b\0\0\0")
                || head.startsWith("MM\0+\0\b\0\0");
    }

    @Override
    public Step.Next start() {
        return read(0, HEADER, this::header);
    }

    private Step.Next header(Bytes header) {
        bigEndian = header.startsWith("MM");
        wide = header.u16(2, bigEndian) == BIG;
        return wide
                ? read(0, 8, offset -> directoryAt(offset.s64(0, bigEndian)))
                : directoryAt(header.u32(4, bigEndian));
    }

    private Step.Next directoryAt(long offset) {
        if (offset < position) {
            return done(
                    offset == 0
                            ? "it is a TIFF without an image."
                            : "its TIFF directory precedes the offset that points to it, which is not supported.");
        }
        directory = new TiffDirectory();
        return read(offset - position, wide ? 8 : 2, this::count);
    }

    private Step.Next count(Bytes bytes) {
        entriesLeft = wide ? bytes.s64(0, bigEndian) : bytes.u16(0, bigEndian);
        return entriesLeft < 1 || entriesLeft > MOST_ENTRIES
                ? done("its TIFF directory has an invalid length.")
                : read(0, wide ? 20 : 12, this::entry);
    }

    private Step.Next entry(Bytes bytes) {
        directory.add(new TiffEntry(bytes, bigEndian, wide));
        entriesLeft--;
        return entriesLeft > 0 ? read(0, bytes.length(), this::entry) : read(0, wide ? 8 : 4, this::next);
    }

    private Step.Next next(Bytes bytes) {
        var offset = wide ? bytes.s64(0, bigEndian) : bytes.u32(0, bigEndian);
        if (!directory.isPage()) {
            return directoryAt(offset);
        }
        pages++;
        if (picture == null) {
            picture = directory;
        }
        return directory == picture ? outlying(offset) : directoryAt(offset);
    }

    /** Reads the values stored outside the directory. A value before the current position stays unknown. */
    private Step.Next outlying(long nextDirectory) {
        var value = directory.nextOutlying(position);
        return value.isEmpty()
                ? directoryAt(nextDirectory)
                : read(value.get().offset() - position, value.get().length(), bytes -> {
                    value.get().take(bytes, bigEndian);
                    return outlying(nextDirectory);
                });
    }

    private Step.Next read(long skip, int need, Step step) {
        return Step.skipThenRead(skip, need, bytes -> {
            position += skip + need;
            return step.on(bytes);
        });
    }

    @Override
    public Step.Next atEnd(Bytes rest) {
        return done("it is a TIFF that ends before its directory.");
    }

    private Step.Next done(String otherwise) {
        return picture == null ? Step.refuse(otherwise) : new Step.Next.Done(picture.facts(pages));
    }
}
