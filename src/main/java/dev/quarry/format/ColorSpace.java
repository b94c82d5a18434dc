package dev.quarry.format;

import java.util.Locale;

/** Colour model of the stored pixels. Palettes and YCbCr count as RGB. */
public enum ColorSpace {
    RGB,
    GRAY,
    CMYK,
    LAB;

    /** The name in API responses. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
