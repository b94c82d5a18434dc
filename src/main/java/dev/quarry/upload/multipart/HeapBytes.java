package dev.quarry.upload.multipart;

import io.vertx.core.buffer.Buffer;

/** View of a buffer as a byte array; copies only if the buffer has no backing array. */
public record HeapBytes(byte[] array, int offset, int length) {

    public static HeapBytes of(Buffer buffer) {
        var bytes = buffer.getByteBuf();
        if (bytes.hasArray()) {
            return new HeapBytes(bytes.array(), bytes.arrayOffset() + bytes.readerIndex(), bytes.readableBytes());
        }
        var copy = buffer.getBytes();
        return new HeapBytes(copy, 0, copy.length);
    }
}
