package dev.quarry.upload.memory;

import io.smallrye.mutiny.Uni;

/** Memory permit of one upload. Must be used on one context. */
public final class MemoryLease {

    private final MemoryPool pool;
    private long bytes;

    MemoryLease(MemoryPool pool, long bytes) {
        this.pool = pool;
        this.bytes = bytes;
    }

    /**
     * Tries to extend the permit to {@code total} bytes. Fails if the pool has too little or other uploads wait.
     *
     * @return whether the permit now covers {@code total} bytes
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
     * Waits until the permit covers {@code total} bytes, or the whole pool if that is smaller. Releases the current
     * permit first: uploads that hold some memory while they wait for more could deadlock. Fails as
     * {@link MemoryPool#lease} does.
     */
    public Uni<Void> reach(long total) {
        if (total <= bytes) {
            return Uni.createFrom().voidItem();
        }
        release();
        return pool.lease(total).invoke(more -> bytes = more.bytes).replaceWithVoid();
    }

    /** Releases all of the memory to the pool. A second call has no effect. */
    public void release() {
        var given = bytes;
        bytes = 0;
        if (given > 0) {
            pool.giveBack(given);
        }
    }
}
