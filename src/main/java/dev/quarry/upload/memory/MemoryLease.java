package dev.quarry.upload.memory;

/** Memory lent to one upload, used on one context. */
public final class MemoryLease {

    private final MemoryPool pool;
    private long bytes;

    MemoryLease(MemoryPool pool, long bytes) {
        this.pool = pool;
        this.bytes = bytes;
    }

    /** Asks for more; refused where somebody waits. */
    public boolean tryExtend(long more) {
        var taken = bytes > 0 && pool.tryTake(more);
        if (taken) {
            bytes += more;
        }
        return taken;
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
