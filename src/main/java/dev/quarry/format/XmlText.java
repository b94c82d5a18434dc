package dev.quarry.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Decodes XML well enough to parse its markup, by the encoding that its first bytes indicate (XML 1.0, appendix F). */
final class XmlText {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private XmlText() {}

    /**
     * Returns the text without its byte order mark. ASCII-compatible encodings, including UTF-8, are decoded as ISO
     * 8859-1: other characters are wrong then, but markup and numbers contain only ASCII.
     */
    static String decode(byte[] bytes) {
        var text = new String(bytes, encoding(bytes));
        if (text.startsWith(BYTE_ORDER_MARK)) {
            return text.substring(1);
        }
        return text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    }

    private static Charset encoding(byte[] bytes) {
        if (bytes.length >= 2) {
            var first = bytes[0];
            var second = bytes[1];
            if (first == (byte) 0xff && second == (byte) 0xfe || first == '<' && second == 0) {
                return StandardCharsets.UTF_16LE;
            }
            if (first == (byte) 0xfe && second == (byte) 0xff || first == 0 && second == '<') {
                return StandardCharsets.UTF_16BE;
            }
        }
        return StandardCharsets.ISO_8859_1;
    }
}
