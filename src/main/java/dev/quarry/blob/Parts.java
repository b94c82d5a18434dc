package dev.quarry.blob;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a stream of buffers into parts of equal size. Buffers of 4 KiB or more are neither joined nor copied.
 *
 * <p>Smaller buffers are copied into blocks, so that a client that sends single bytes does not create one object per
 * byte.
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

    /** Returns how many more bytes fit into the current part. */
    public int room() {
        return (int) (size - length);
    }

    /** Extends the current part by the size of one part. */
    public void widen() {
        size += partSize;
    }

    /** Returns the number of bytes in the current part. */
    public long length() {
        return length;
    }

    /** Adds bytes, at most {@link #room()} of them. */
    public void add(Buffer bytes) {
        if (bytes.length() > room()) {
            throw new IllegalArgumentException(bytes.length() + " bytes do not fit into " + room());
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

    /** Returns the current part and starts the next one. */
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
