package dev.quarry.format;

/** Reads the EXIF orientation, which may swap width and height (Exif 2.32, 4.6.5: Orientation, 0x0112). */
final class ExifOrientation {

    private static final int TIFF = 6;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /**
     * Returns the orientation, 1 to 8. Missing or malformed values count as 1: an invalid EXIF block must not make an
     * image unreadable.
     */
    static int read(Bytes app1) {
        var big = app1.isAt(TIFF, "MM\0*");
        if (!big && !app1.isAt(TIFF, "II*\0") || app1.length() < TIFF + 8) {
            return ImageFacts.UPRIGHT;
        }
        var directory = TIFF + app1.u32(TIFF + 4, big);
        if (directory + 2 > app1.length()) {
            return ImageFacts.UPRIGHT;
        }
        var entries = app1.u16((int) directory, big);
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + (long) i * ENTRY;
            if (entry + ENTRY > app1.length()) {
                return ImageFacts.UPRIGHT;
            }
            if (app1.u16((int) entry, big) == TAG && app1.u16((int) entry + 2, big) == SHORT) {
                return known(app1.u16((int) entry + 8, big));
            }
        }
        return ImageFacts.UPRIGHT;
    }

    /** Returns the value, or 1 if it is not in the range 1 to 8. */
    static int known(long value) {
        return value >= 1 && value <= 8 ? (int) value : ImageFacts.UPRIGHT;
    }

    /** Orientations 5 to 8 rotate the image by 90 degrees. */
    static boolean swapsAxes(int orientation) {
        return orientation >= 5;
    }
}
