package dev.quarry.upload;

import dev.quarry.upload.memory.MemoryLease;
import io.smallrye.mutiny.Uni;
import java.util.OptionalLong;

/**
 * What one file may hold of its request's memory: one part, and a second one where nobody waits for it.
 *
 * @param one bytes of one part, or of a whole smaller file, and what stands beside them
 * @param two bytes of two
 * @param isWithinTwo whether two parts hold the whole file for certain
 */
record FileMemory(MemoryLease lease, long one, long two, boolean isWithinTwo) {

    /** What a request takes beside its file: its head, what is under way from socket to part to PUT, a copy of each. */
    private static final long BESIDE = 96 * 1024;

    /** @param length the most that the file can measure, in bytes, if that is known */
    static FileMemory of(MemoryLease lease, OptionalLong length, int partSize) {
        return new FileMemory(
                lease,
                least(length, partSize),
                least(length, 2L * partSize),
                length.isPresent() && length.getAsLong() <= 2L * partSize);
    }

    /** How much memory brings a file to its end, in bytes: all of it if it is small, else what is held at a time. */
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
