package dev.quarry.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Size of an SVG in CSS pixels, 96 per inch (SVG 2, 8.12: intrinsic sizing; CSS Values and Units 4, 6.2; CSS Images 3,
 * 5.3: default sizing).
 *
 * @param width rounded up like librsvg, so that no part of the image is cut off; 0 only if the file declares 0
 * @param height rounded up likewise
 */
record SvgSize(int width, int height) {

    /** Default size of browsers for an image without a size (CSS 2.2, 10.3.2). */
    private static final double DEFAULT_WIDTH = 300;

    private static final double DEFAULT_HEIGHT = 150;

    /** Absorbs rounding errors of double: 12.7mm are 48 pixels, not 49. */
    private static final double CONVERSION_ERROR = 1e-6;

    private static final int LONGEST = 64;
    private static final String NUMBER = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
    private static final Pattern LENGTH = Pattern.compile("(" + NUMBER + ")([a-zA-Z]*)");
    private static final Pattern BOX = Pattern.compile(NUMBER + "(?:[\\s,]+" + NUMBER + "){3}");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");

    private static final Map<String, Double> PIXELS = Map.of(
            "",
            1.0,
            "px",
            1.0,
            "pt",
            96 / 72.0,
            "pc",
            16.0,
            "in",
            96.0,
            "cm",
            96 / 2.54,
            "mm",
            9.6 / 2.54,
            "q",
            2.4 / 2.54);

    /** Returns the size. A side that is missing or relative is derived from the view box, if there is one. */
    static SvgSize of(Map<String, String> attributes) {
        var width = length(attributes.getOrDefault("width", ""));
        var height = length(attributes.getOrDefault("height", ""));
        var box = box(attributes.getOrDefault("viewBox", ""));
        if (box.isEmpty()) {
            return new SvgSize(pixels(width.orElse(DEFAULT_WIDTH)), pixels(height.orElse(DEFAULT_HEIGHT)));
        }
        var across = box.get().get(2);
        var down = box.get().get(3);
        return new SvgSize(
                pixels(width.or(() -> height.map(given -> given * across / down))
                        .orElse(across)),
                pixels(height.or(() -> width.map(given -> given * down / across))
                        .orElse(down)));
    }

    /** Returns the length in pixels; empty if it is missing, relative, malformed or negative. */
    private static Optional<Double> length(String written) {
        var length = LENGTH.matcher(written.strip());
        if (written.length() > LONGEST || !length.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(PIXELS.get(length.group(2).toLowerCase(Locale.ROOT)))
                .map(pixels -> pixels * Double.parseDouble(length.group(1)))
                .filter(pixels -> pixels >= 0);
    }

    private static Optional<List<Double>> box(String written) {
        var box = written.strip();
        if (box.length() > 4 * LONGEST || !BOX.matcher(box).matches()) {
            return Optional.empty();
        }
        return Optional.of(SEPARATOR.splitAsStream(box).map(Double::valueOf).toList())
                .filter(numbers -> numbers.get(2) > 0 && numbers.get(3) > 0);
    }

    private static int pixels(double length) {
        if (length > Integer.MAX_VALUE) {
            throw new Malformed("it declares invalid dimensions.");
        }
        return (int) Math.ceil(length - CONVERSION_ERROR);
    }
}
