package dev.quarry.http;

import java.nio.charset.StandardCharsets;

/**
 * The header that gives a download its file name (RFC 6266), in any script.
 *
 * <p>{@code filename*} carries the name exactly (RFC 8187); {@code filename="…"} is an ASCII likeness for old clients
 * and stands last, where rokka's Go client cuts it out.
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

    /** Quotes and backslashes need an escape that half the clients do not undo; a percent sign invites decoding. */
    private static boolean isPlain(int point) {
        return point >= ' ' && point < 0x7f && point != '"' && point != '\\' && point != '%';
    }
}
