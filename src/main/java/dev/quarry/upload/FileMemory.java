package dev.quarry.upload;

import dev.quarry.upload.memory.MemoryLease;
import io.smallrye.mutiny.Uni;
import java.util.OptionalLong;

/**
 * Memory available to one file: one part, and a second one if no other upload waits for memory.
 *
 * @param one bytes for one part or for a smaller whole file, overhead included
 * @param two bytes for two parts or for a smaller whole file, overhead included
 * @param isWithinTwo whether the declared length proves that the file fits into two parts
 */
record FileMemory(MemoryLease lease, long one, long two, boolean isWithinTwo) {

    /** Overhead of a request: its head and the buffers between socket, part and PUT, each counted twice for copies. */
    private static final long BESIDE = 96 * 1024;

    /** @param length maximum length of the file in bytes, if known */
    static FileMemory of(MemoryLease lease, OptionalLong length, int partSize) {
        return new FileMemory(
                lease,
                least(length, partSize),
                least(length, 2L * partSize),
                length.isPresent() && length.getAsLong() <= 2L * partSize);
    }

    /** Returns the bytes needed to store a file: its length or {@code atATime}, whichever is less, plus overhead. */
    static long least(OptionalLong length, long atATime) {
        return Math.min(length.orElse(atATime), atATime) + BESIDE;
    }

    Uni<Void> waitForOne() {
        return lease.reach(one);
    }

    boolean takeSecond() {
        return lease.tryReach(two);
    }
}
