package dev.quarry.format;

/** Reads consecutive big-endian fields. */
final class BytesCursor {

    private final Bytes bytes;
    private int position;

    BytesCursor(Bytes bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    int position() {
        return position;
    }

    int remaining() {
        return bytes.length() - position;
    }

    /** @param size in bytes, at most 7 */
    long number(int size) {
        var number = 0L;
        for (var i = 0; i < size; i++) {
            number = number << 8 | bytes.u8(position++);
        }
        return number;
    }

    void skip(long size) {
        if (size < 0 || size > remaining()) {
            throw Bytes.outside();
        }
        position += (int) size;
    }

    String text(int size) {
        var text = bytes.text(position, size);
        position += size;
        return text;
    }
}
