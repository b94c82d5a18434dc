package dev.quarry.format;

/** The one EXIF tag that changes what an image's size means (Exif 2.32, 4.6.5: Orientation, 0x0112). */
final class ExifOrientation {

    private static final int TIFF = 6;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /** @return 1 to 8; 1 where the block is broken or silent: a bad EXIF block never makes an image unreadable */
    static int read(Bytes app1) {
        var big = app1.isAt(TIFF, "MM\0*");
        if (!big && !app1.isAt(TIFF, "II*\0") || app1.length() < TIFF + 8) {
            return ImageFacts.UPRIGHT;
        }
        var directory = TIFF + u32(app1, TIFF + 4, big);
        if (directory + 2 > app1.length()) {
            return ImageFacts.UPRIGHT;
        }
        var entries = u16(app1, (int) directory, big);
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + (long) i * ENTRY;
            if (entry + ENTRY > app1.length()) {
                return ImageFacts.UPRIGHT;
            }
            if (u16(app1, (int) entry, big) == TAG && u16(app1, (int) entry + 2, big) == SHORT) {
                var value = u16(app1, (int) entry + 8, big);
                return value >= 1 && value <= 8 ? value : ImageFacts.UPRIGHT;
            }
        }
        return ImageFacts.UPRIGHT;
    }

    /** Orientations 5 to 8 turn the image by a quarter. */
    static boolean swapsAxes(int orientation) {
        return orientation >= 5;
    }

    private static int u16(Bytes bytes, int at, boolean big) {
        return big ? bytes.u16be(at) : bytes.u16le(at);
    }

    private static long u32(Bytes bytes, int at, boolean big) {
        return big ? bytes.u32be(at) : bytes.u32le(at);
    }
}
