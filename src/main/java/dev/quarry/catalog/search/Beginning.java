package dev.quarry.catalog.search;

import java.util.Optional;

/** Computes the range, in byte order, of all texts with the same prefix. */
final class Beginning {

    private Beginning() {}

    /**
     * Returns the first text that sorts after all texts with the prefix {@code beginning}; empty if there is none.
     * UTF-8 sorts by bytes as it does by code points (RFC 3629, section 1).
     */
    static Optional<String> behind(String beginning) {
        for (var end = beginning.length(); end > 0; ) {
            var last = beginning.codePointBefore(end);
            end -= Character.charCount(last);
            if (last < Character.MAX_CODE_POINT) {
                return Optional.of(beginning.substring(0, end) + Character.toString(next(last)));
            }
        }
        return Optional.empty();
    }

    /** Skips the surrogates, which UTF-8 cannot encode. */
    private static int next(int codePoint) {
        return codePoint + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : codePoint + 1;
    }
}
