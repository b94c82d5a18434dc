package dev.quarry.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Image properties of one TIFF directory (TIFF 6.0, sections 3 to 6, 8, 16, 18, 21, 23). */
final class TiffDirectory {

    private static final int NEW_SUBFILE_TYPE = 254;
    private static final int IMAGE_WIDTH = 256;
    private static final int IMAGE_LENGTH = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int PHOTOMETRIC = 262;
    private static final int ORIENTATION = 274;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int EXTRA_SAMPLES = 338;
    private static final int DNG_VERSION = 50706;

    private static final int THUMBNAIL_OR_MASK = 1 | 4;
    private static final int MOST_EXTRA_SAMPLES = 32;

    private long width;
    private long height;
    private long bitDepth = 1;
    private long samples = 1;
    private long photometric = TiffEntry.UNKNOWN;
    private int orientation = ImageFacts.UPRIGHT;
    private boolean page = true;
    private boolean alpha;
    private final List<Outlying> outlying = new ArrayList<>();

    void add(TiffEntry entry) {
        switch (entry.tag()) {
            case NEW_SUBFILE_TYPE -> page = (entry.value() & THUMBNAIL_OR_MASK) == 0;
            case IMAGE_WIDTH -> width = entry.value();
            case IMAGE_LENGTH -> height = entry.value();
            case BITS_PER_SAMPLE -> bitsPerSample(entry);
            case PHOTOMETRIC -> photometric = entry.value();
            case ORIENTATION -> orientation = ExifOrientation.known(entry.value());
            case SAMPLES_PER_PIXEL -> samples = entry.value();
            case EXTRA_SAMPLES -> extraSamples(entry);
            case DNG_VERSION -> throw new Malformed("it is a camera raw file.");
            default -> {
                // Irrelevant for the image properties.
            }
        }
    }

    private void bitsPerSample(TiffEntry entry) {
        if (entry.isOutlying() && outlying.isEmpty()) {
            // Default if the value cannot be read: nearly every image with several samples has 8 bits.
            bitDepth = 8;
            outlying.add(new Outlying(entry.offset(), 2, values -> bitDepth = values.get(0)));
        } else {
            bitDepth = entry.value();
        }
    }

    private void extraSamples(TiffEntry entry) {
        if (entry.isOutlying() && outlying.size() < 2) {
            var count = (int) Math.min(entry.count(), MOST_EXTRA_SAMPLES);
            outlying.add(new Outlying(entry.offset(), count * 2, this::extraSamples));
        } else {
            extraSamples(entry.shorts());
        }
    }

    /** 1 is premultiplied alpha, 2 is unassociated alpha, 0 is unspecified. */
    private void extraSamples(List<Integer> kinds) {
        alpha |= kinds.contains(1) || kinds.contains(2);
    }

    boolean isPage() {
        return page;
    }

    /** Removes and returns the nearest value outside the directory that is still ahead of the position. */
    Optional<Outlying> nextOutlying(long position) {
        var next = outlying.stream()
                .filter(value -> value.offset() >= position)
                .min((one, other) -> Long.compare(one.offset(), other.offset()));
        next.ifPresent(outlying::remove);
        return next;
    }

    ImageFacts facts(int pages) {
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE || bitDepth < 1 || bitDepth > 64) {
            throw new Malformed("its TIFF directory declares invalid dimensions or an invalid bit depth.");
        }
        var swapped = ExifOrientation.swapsAxes(orientation);
        return new ImageFacts(
                ImageFormat.TIFF,
                (int) (swapped ? height : width),
                (int) (swapped ? width : height),
                colorSpace(),
                (int) bitDepth,
                alpha,
                pages,
                orientation);
    }

    private ColorSpace colorSpace() {
        return switch ((int) photometric) {
            case 0, 1, 4, 32844 -> ColorSpace.GRAY;
            case 2, 3, 6, 32845 -> ColorSpace.RGB;
            case 5 -> ColorSpace.CMYK;
            case 8, 9, 10 -> ColorSpace.LAB;
            case 32803, 34892 -> throw new Malformed("it is a camera raw file.");
            // Old fax software omits it.
            case (int) TiffEntry.UNKNOWN -> samples == 1 ? ColorSpace.GRAY : ColorSpace.RGB;
            default -> throw new Malformed("its TIFF directory declares an unsupported colour model.");
        };
    }

    /** SHORT values stored outside the directory. */
    record Outlying(long offset, int length, Consumer<List<Integer>> taker) {

        void take(Bytes values, boolean bigEndian) {
            taker.accept(TiffEntry.shorts(values, 0, length / 2, bigEndian));
        }
    }
}
