package dev.quarry.upload.remote;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Percent-encodes and decodes text (RFC 3986, section 2.1). */
final class Escapes {

    private Escapes() {}

    /** Encodes non-ASCII characters; leaves everything else unchanged, including existing escapes. */
    static String nonAscii(String text, Charset charset) {
        var out = new StringBuilder();
        for (var b : text.getBytes(charset)) {
            if (b < 0) {
                out.append(String.format("%%%02X", b));
            } else {
                out.append((char) b);
            }
        }
        return out.toString();
    }

    /**
     * Decodes escapes as UTF-8; invalid bytes become replacement characters.
     *
     * @param text text whose escapes are well-formed
     */
    static String decoded(String text) {
        // URLDecoder decodes form data, where a plus sign means a space.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
