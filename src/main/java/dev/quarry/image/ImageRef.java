package dev.quarry.image;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Value of {@code {hash}} in a path: a full hash, or a short hash of 6 to 39 digits.
 *
 * @param value lowercase hexadecimal
 */
public record ImageRef(String value) {

    private static final int FULL = 40;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{6," + FULL + "}");

    public ImageRef {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a hash of 6 to 40 lowercase hexadecimal digits");
        }
    }

    /** Parses a hash in upper or lower case; empty if the text is not a full or short hash. */
    public static Optional<ImageRef> parse(String text) {
        var value = text.toLowerCase(Locale.ROOT);
        return SHAPE.matcher(value).matches() ? Optional.of(new ImageRef(value)) : Optional.empty();
    }

    public boolean isFull() {
        return value.length() == FULL;
    }
}
