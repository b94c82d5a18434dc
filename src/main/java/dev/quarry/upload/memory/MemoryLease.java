package dev.quarry.upload.memory;

import io.smallrye.mutiny.Uni;

/** Memory lent to one upload, used on one context. */
public final class MemoryLease {

    private final MemoryPool pool;
    private long bytes;

    MemoryLease(MemoryPool pool, long bytes) {
        this.pool = pool;
        this.bytes = bytes;
    }

    /**
     * Asks for more, so that it is {@code total} bytes together; refused where somebody waits.
     *
     * @return whether it is as much now
     */
    public boolean tryReach(long total) {
        var more = total - bytes;
        var taken = more <= 0 || bytes > 0 && pool.tryTake(more);
        if (taken) {
            bytes = Math.max(bytes, total);
        }
        return taken;
    }

    /**
     * Waits until it is {@code total} bytes, or all that there are. What was lent is given back before: those who hold a
     * little and wait for more could stop each other for ever. Fails as {@link MemoryPool#lease} does.
     */
    public Uni<Void> reach(long total) {
        if (total <= bytes) {
            return Uni.createFrom().voidItem();
        }
        release();
        return pool.lease(total).invoke(more -> bytes = more.bytes).replaceWithVoid();
    }

    /** Gives all of it back; a second call does nothing. */
    public void release() {
        var given = bytes;
        bytes = 0;
        if (given > 0) {
            pool.giveBack(given);
        }
    }
}
