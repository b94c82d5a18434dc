package dev.quarry.format;

import java.util.Locale;

/** The colour model of the stored pixels. A palette counts as what its entries are: RGB; so does YCbCr. */
public enum ColorSpace {
    RGB,
    GRAY,
    CMYK,
    LAB;

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
