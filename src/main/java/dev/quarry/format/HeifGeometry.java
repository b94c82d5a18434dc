package dev.quarry.format;

import java.util.List;

/**
 * Size and orientation of an item after its transformative properties, which are applied in association order (ISO/IEC
 * 23008-12, 6.5.9 clap, 6.5.10 irot, 6.5.12 imir).
 */
final class HeifGeometry {

    /** EXIF orientation by number of anticlockwise quarter turns. */
    private static final int[] EXIF = {1, 8, 3, 6};

    /** The same after a left-right mirror. */
    private static final int[] EXIF_MIRRORED = {2, 5, 4, 7};

    private long width;
    private long height;
    private int quarters;
    private boolean mirrored;

    HeifGeometry(List<HeifProperty> properties) {
        var extent = properties.stream()
                .filter(property -> property.is("ispe"))
                .findFirst()
                .orElseThrow(() -> new Malformed("its image has no size property."));
        width = extent.content().u32be(4);
        height = extent.content().u32be(8);
        properties.forEach(this::apply);
    }

    int width() {
        return inRange(width);
    }

    int height() {
        return inRange(height);
    }

    int orientation() {
        return (mirrored ? EXIF_MIRRORED : EXIF)[quarters];
    }

    private void apply(HeifProperty property) {
        switch (property.type()) {
            case "clap" -> crop(property.content());
            case "irot" -> turn(property.content().u8(0) & 3);
            case "imir" -> mirror(property.content().u8(0) & 1);
            default -> {
                // Descriptive properties do not change the geometry.
            }
        }
    }

    private void crop(Bytes aperture) {
        var croppedWidth = rounded(aperture.u32be(0), aperture.u32be(4));
        var croppedHeight = rounded(aperture.u32be(8), aperture.u32be(12));
        if (croppedWidth > width || croppedHeight > height) {
            throw new Malformed("its clean aperture is larger than the image.");
        }
        width = croppedWidth;
        height = croppedHeight;
    }

    private static long rounded(long numerator, long denominator) {
        if (denominator == 0) {
            throw new Malformed("its clean aperture is invalid.");
        }
        return (numerator + denominator / 2) / denominator;
    }

    private void turn(int anticlockwise) {
        quarters = (quarters + anticlockwise) % 4;
        if (anticlockwise % 2 == 1) {
            var formerWidth = width;
            width = height;
            height = formerWidth;
        }
    }

    /** Axis 1 swaps left and right. Axis 0 swaps top and bottom: axis 1 plus a half turn. */
    private void mirror(int axis) {
        quarters = ((axis == 1 ? 4 : 6) - quarters) % 4;
        mirrored = !mirrored;
    }

    private static int inRange(long side) {
        if (side > Integer.MAX_VALUE) {
            throw new Malformed("it declares invalid dimensions.");
        }
        return (int) side;
    }
}
