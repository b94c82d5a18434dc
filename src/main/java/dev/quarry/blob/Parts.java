package dev.quarry.blob;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stream of buffers into parts of one size, without joining or copying what comes in useful pieces.
 *
 * <p>Tiny pieces are copied together: a client that sends single bytes must not make Quarry keep an object for each.
 */
public final class Parts {

    private static final int WORTH_KEEPING = 4 * 1024;
    private static final int BLOCK = 16 * 1024;

    private final int partSize;
    private int size;
    private List<Buffer> buffers = new ArrayList<>();
    private Buffer block = Buffer.buffer();
    private long length;

    public Parts(int partSize) {
        this.partSize = partSize;
        this.size = partSize;
    }

    /** How many bytes the part at hand still takes. */
    public int room() {
        return (int) (size - length);
    }

    /** Lets the part at hand be as long as one more. */
    public void widen() {
        size += partSize;
    }

    /** The bytes held, not yet taken. */
    public long length() {
        return length;
    }

    /** Adds bytes, at most {@link #room()} of them. */
    public void add(Buffer bytes) {
        if (bytes.length() > room()) {
            throw new IllegalArgumentException(bytes.length() + " bytes for a room of " + room());
        }
        length += bytes.length();
        if (bytes.length() >= WORTH_KEEPING) {
            closeBlock();
            buffers.add(bytes);
        } else {
            block.appendBuffer(bytes);
            if (block.length() >= BLOCK) {
                closeBlock();
            }
        }
    }

    /** Takes what is held and starts the next part. */
    public Chunk take() {
        closeBlock();
        var taken = new Chunk(buffers, length);
        buffers = new ArrayList<>();
        length = 0;
        size = partSize;
        return taken;
    }

    private void closeBlock() {
        if (block.length() > 0) {
            buffers.add(block);
            block = Buffer.buffer();
        }
    }
}
