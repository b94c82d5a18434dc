package dev.quarry.upload.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the delimiter line between parts. Uses Boyer–Moore–Horspool, which for most data reads one byte per delimiter
 * length, about one in sixty.
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

    /** @return start of the first complete delimiter in {@code bytes[from, to)}; -1 if there is none */
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

    /** @return number of bytes at the end of {@code bytes[from, to)} that may be the beginning of a delimiter */
    int beginningAtEnd(byte[] bytes, int from, int to) {
        for (var length = Math.min(pattern.length - 1, to - from); length > 0; length--) {
            if (bytes[to - length] == pattern[0] && matches(bytes, to - length, length)) {
                return length;
            }
        }
        return 0;
    }

    /** Returns whether {@code bytes[from, from + length)} equals the start of the delimiter after its line break. */
    boolean isLine(byte[] bytes, int from, int length) {
        return Arrays.equals(bytes, from, from + length, pattern, LINE_BREAK, LINE_BREAK + length);
    }

    /** Returns the length of the delimiter without its leading line break, in bytes. */
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
