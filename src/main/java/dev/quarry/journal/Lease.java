package dev.quarry.journal;

import dev.quarry.blob.BlobKey;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.function.LongSupplier;

/**
 * Right to write one object. {@link Leases} renews it until it ends.
 *
 * <p>Its time starts on the local clock before the statement that begins or renews it. The time of the journal entry
 * starts later, when the statement runs. So an entry is due only after its lease has expired here.
 */
public final class Lease {

    private final BlobKey key;
    private final long nanos;
    private final LongSupplier clock;
    private final Runnable onEnd;
    private volatile long begun;

    Lease(BlobKey key, long begun, long nanos, LongSupplier nanoClock, Runnable onEnd) {
        this.key = key;
        this.begun = begun;
        this.nanos = nanos;
        this.clock = nanoClock;
        this.onEnd = onEnd;
    }

    public BlobKey key() {
        return key;
    }

    /** Returns false if a reaper may have claimed the object. Then nothing more of it may be written. */
    public boolean holds() {
        return clock.getAsLong() - begun < nanos;
    }

    /**
     * Prevents writes after a reaper may have claimed the object: such bytes would never be deleted.
     *
     * @throws Problem if the lease does not hold
     */
    public void require() {
        if (!holds()) {
            throw new Problem(
                    ProblemType.DATABASE_UNAVAILABLE,
                    "The database did not respond for too long while the file was being stored. Send the file again.");
        }
    }

    /** Stops the renewal. The entry, if it still exists, is due when its lease expires. Idempotent. */
    public void end() {
        onEnd.run();
    }

    void renewed(long at) {
        begun = at;
    }
}
