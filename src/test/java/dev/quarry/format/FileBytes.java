package dev.quarry.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a file's bytes one number after the other. */
final class FileBytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    FileBytes ascii(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    FileBytes bytes(byte[]... pieces) {
        for (var piece : pieces) {
            out.writeBytes(piece);
        }
        return this;
    }

    FileBytes u8(int... values) {
        for (var value : values) {
            out.write(value);
        }
        return this;
    }

    FileBytes u16be(int value) {
        return u8(value >> 8, value);
    }

    FileBytes u16le(int value) {
        return u8(value, value >> 8);
    }

    FileBytes u32be(long value) {
        return u16be((int) (value >> 16)).u16be((int) value);
    }

    byte[] done() {
        return out.toByteArray();
    }
}
