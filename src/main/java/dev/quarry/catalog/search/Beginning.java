package dev.quarry.catalog.search;

import java.util.Optional;

/** All texts that begin with the same characters, as a stretch in the order of their bytes. */
final class Beginning {

    private Beginning() {}

    /**
     * The first text behind all that begin with {@code beginning}; empty if there is none. The bytes of UTF-8 stand in
     * the order of code points (RFC 3629, 1).
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

    /** Halves of pairs are no code points of UTF-8. */
    private static int next(int codePoint) {
        return codePoint + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : codePoint + 1;
    }
}
