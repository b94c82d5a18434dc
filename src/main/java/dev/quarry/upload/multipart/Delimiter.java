package dev.quarry.upload.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the line that ends a part in a stream of bytes (Boyer–Moore–Horspool: of most bytes only every sixtieth or so is
 * looked at).
 */
final class Delimiter {

    private static final int LINE_BREAK = 2;

    private final byte[] pattern;
    private final int[] shift = new int[256];

    Delimiter(Boundary boundary) {
        pattern = ("\r\n--" + boundary.value()).getBytes(StandardCharsets.ISO_8859_1);
        Arrays.fill(shift, pattern.length);
        for (var i = 0; i < pattern.length - 1; i++) {
            shift[pattern[i] & 0xff] = pattern.length - 1 - i;
        }
    }

    int length() {
        return pattern.length;
    }

    /** @return where the delimiter begins in {@code bytes[from, to)}; -1 if it is not there whole */
    int find(byte[] bytes, int from, int to) {
        var last = pattern.length - 1;
        var at = from;
        while (at + last < to) {
            var end = bytes[at + last];
            if (end == pattern[last] && matches(bytes, at, last)) {
                return at;
            }
            at += shift[end & 0xff];
        }
        return -1;
    }

    /** @return how many bytes at the end of {@code bytes[from, to)} may be the beginning of a delimiter */
    int beginningAtEnd(byte[] bytes, int from, int to) {
        for (var length = Math.min(pattern.length - 1, to - from); length > 0; length--) {
            if (bytes[to - length] == pattern[0] && matches(bytes, to - length, length)) {
                return length;
            }
        }
        return 0;
    }

    /** Whether {@code bytes[from, from + length)} is how the delimiter begins behind its line break. */
    boolean isLine(byte[] bytes, int from, int length) {
        return Arrays.equals(bytes, from, from + length, pattern, LINE_BREAK, LINE_BREAK + length);
    }

    /** Without the line break before it. */
    int lineLength() {
        return pattern.length - LINE_BREAK;
    }

    private boolean matches(byte[] bytes, int at, int length) {
        for (var i = 0; i < length; i++) {
            if (bytes[at + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }
}
