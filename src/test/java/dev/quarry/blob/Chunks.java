package dev.quarry.blob;

import io.vertx.core.buffer.Buffer;

/** Looks into chunks, for every package's tests. */
public final class Chunks {

    private Chunks() {}

    public static Buffer joined(Chunk chunk) {
        var all = Buffer.buffer();
        chunk.buffers().forEach(all::appendBuffer);
        return all;
    }
}
