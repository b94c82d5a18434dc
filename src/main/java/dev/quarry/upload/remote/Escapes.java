package dev.quarry.upload.remote;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986, 2.1), both ways. */
final class Escapes {

    private Escapes() {}

    /** Encodes what is not ASCII and leaves the rest, escapes included, as it is. */
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

    /** @param text with well-formed escapes; of bytes that are not UTF-8 come replacement characters */
    static String decoded(String text) {
        // The JDK decodes forms, where a plus sign is a space.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
