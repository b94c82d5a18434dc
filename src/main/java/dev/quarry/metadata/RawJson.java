package dev.quarry.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Serialized JSON as UTF-8 bytes, which Jackson copies into the response in one piece. */
public final class RawJson implements SerializableString {

    private final byte[] utf8;
    private final int length;

    private RawJson(byte[] utf8, int length) {
        this.utf8 = utf8;
        this.length = length;
    }

    /** Wraps JSON that is already in the form to send. */
    public static RawJson written(byte[] utf8) {
        return new RawJson(utf8, utf8.length);
    }

    /**
     * Removes the space that PostgreSQL writes after each colon and comma, so that the response is uniformly compact.
     *
     * @param jsonb text of a {@code jsonb} value
     */
    static RawJson of(String jsonb) {
        var utf8 = jsonb.getBytes(UTF_8);
        var isString = false;
        var length = 0;
        for (var i = 0; i < utf8.length; i++) {
            var b = utf8[i];
            if (b == '"') {
                isString = !isString;
            } else if (b == '\\') {
                utf8[length++] = b;
                b = utf8[++i];
            } else if (b == ' ' && !isString) {
                continue;
            }
            utf8[length++] = b;
        }
        return new RawJson(utf8, length);
    }

    /** Returns the length in bytes. */
    public int length() {
        return length;
    }

    @Override
    public String getValue() {
        return new String(utf8, 0, length, UTF_8);
    }

    @Override
    public int charLength() {
        return getValue().length();
    }

    @Override
    public char[] asQuotedChars() {
        return getValue().toCharArray();
    }

    @Override
    public byte[] asUnquotedUTF8() {
        return Arrays.copyOf(utf8, length);
    }

    @Override
    public byte[] asQuotedUTF8() {
        return asUnquotedUTF8();
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        return appendUnquotedUTF8(buffer, offset);
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        return appendUnquoted(buffer, offset);
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        // Contract of SerializableString: -1 if the buffer is too small; Jackson then requests the bytes.
        if (length > buffer.length - offset) {
            return -1;
        }
        System.arraycopy(utf8, 0, buffer, offset, length);
        return length;
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        var chars = asQuotedChars();
        if (chars.length > buffer.length - offset) {
            return -1;
        }
        System.arraycopy(chars, 0, buffer, offset, chars.length);
        return chars.length;
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) throws IOException {
        return writeUnquotedUTF8(out);
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        out.write(utf8, 0, length);
        return length;
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) {
        return putUnquotedUTF8(buffer);
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        if (length > buffer.remaining()) {
            return -1;
        }
        buffer.put(utf8, 0, length);
        return length;
    }
}
