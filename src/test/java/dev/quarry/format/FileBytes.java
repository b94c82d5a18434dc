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

    FileBytes add(FileBytes... others) {
        for (var other : others) {
            bytes(other.done());
        }
        return this;
    }

    FileBytes zeros(int count) {
        return bytes(new byte[count]);
    }

    FileBytes u16be(int... values) {
        for (var value : values) {
            u8(value >> 8, value);
        }
        return this;
    }

    FileBytes u16le(int... values) {
        for (var value : values) {
            u8(value, value >> 8);
        }
        return this;
    }

    FileBytes u24le(int value) {
        return u16le(value).u8(value >> 16);
    }

    FileBytes u32be(long... values) {
        for (var value : values) {
            u16be((int) (value >> 16), (int) value);
        }
        return this;
    }

    FileBytes u32le(long... values) {
        for (var value : values) {
            u16le((int) value, (int) (value >> 16));
        }
        return this;
    }

    FileBytes u64be(long value) {
        return u32be(value >> 32, value);
    }

    int length() {
        return out.size();
    }

    byte[] done() {
        return out.toByteArray();
    }
}
