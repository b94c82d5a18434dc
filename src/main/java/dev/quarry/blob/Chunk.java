package dev.quarry.blob;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/**
 * Part of an object in memory, as the list of buffers in which it was received. They are never joined.
 *
 * @param length total length of the buffers in bytes
 */
public record Chunk(List<Buffer> buffers, long length) {

    public static final Chunk EMPTY = new Chunk(List.of(), 0);

    public Chunk {
        buffers = List.copyOf(buffers);
    }
}
