package dev.quarry.blob;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/**
 * A piece of an object that lies in memory as it came in: many buffers, never joined.
 *
 * @param length the sum of the buffers' lengths, in bytes
 */
public record Chunk(List<Buffer> buffers, long length) {

    public static final Chunk EMPTY = new Chunk(List.of(), 0);

    public Chunk {
        buffers = List.copyOf(buffers);
    }
}
