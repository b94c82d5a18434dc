package dev.quarry.http;

import java.nio.charset.StandardCharsets;

/**
 * Formats {@code Content-Disposition} with a file name in any script (RFC 6266).
 *
 * <p>{@code filename*} contains the exact name (RFC 8187). {@code filename="…"} is an ASCII fallback for old clients.
 * It must come last: rokka's Go client cuts the name from the end of the header.
 */
public final class ContentDisposition {

    private static final String ATTR_CHARS = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    public static String attachment(String fileName) {
        return "attachment; " + fileName(fileName);
    }

    public static String inline(String fileName) {
        return "inline; " + fileName(fileName);
    }

    private static String fileName(String fileName) {
        return "filename*=UTF-8''" + encoded(fileName) + "; filename=\"" + ascii(fileName) + "\"";
    }

    private static String encoded(String text) {
        var out = new StringBuilder();
        for (var b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && (Character.isLetterOrDigit(b) || ATTR_CHARS.indexOf(b) >= 0)) {
                out.append((char) b);
            } else {
                out.append(String.format("%%%02X", b));
            }
        }
        return out.toString();
    }

    private static String ascii(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(point -> out.append(isPlain(point) ? (char) point : '_'));
        return out.toString();
    }

    /** Excludes quotes and backslashes, which many clients do not unescape, and percent signs, which some decode. */
    private static boolean isPlain(int point) {
        return point >= ' ' && point < 0x7f && point != '"' && point != '\\' && point != '%';
    }
}
