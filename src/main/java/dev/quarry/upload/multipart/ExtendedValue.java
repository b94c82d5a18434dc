package dev.quarry.upload.multipart;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Decoder for extended parameter values such as {@code UTF-8''na%C3%AFve.png} (RFC 8187). */
final class ExtendedValue {

    private static final String PREFIX = "UTF-8'";

    private ExtendedValue() {}

    /** Decodes a value; empty if it is malformed or not UTF-8. */
    static Optional<String> decode(String value) {
        var language =
                value.regionMatches(true, 0, PREFIX, 0, PREFIX.length()) ? value.indexOf('\'', PREFIX.length()) : -1;
        return language < 0 ? Optional.empty() : percentDecoded(value.substring(language + 1));
    }

    private static Optional<String> percentDecoded(String text) {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c != '%' && c < 0x80) {
                bytes.write(c);
            } else if (c == '%'
                    && i + 2 < text.length()
                    && HexFormat.isHexDigit(text.charAt(i + 1))
                    && HexFormat.isHexDigit(text.charAt(i + 2))) {
                bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
