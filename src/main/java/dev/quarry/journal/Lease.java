package dev.quarry.journal;

import dev.quarry.blob.BlobKey;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.function.LongSupplier;

/**
 * The right to write one object, kept alive by {@link Leases} until it ends.
 *
 * <p>It counts from before the statement that began it, on this machine's clock; the entry's own time begins later, when
 * the statement runs. So an entry can only be due after its lease is over here.
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

    /** False if somebody may have taken the object for left behind: then nothing more of it may be written. */
    public boolean holds() {
        return clock.getAsLong() - begun < nanos;
    }

    /**
     * Bytes that come after somebody took the object for left behind would stay for ever.
     *
     * @throws Problem if the lease does not hold
     */
    public void require() {
        if (!holds()) {
            throw new Problem(
                    ProblemType.CATALOG_UNAVAILABLE,
                    "The database did not answer for too long while the file was being stored. Send it again.");
        }
    }

    /** From now on the entry is left to the journal. A second call does nothing. */
    public void end() {
        onEnd.run();
    }

    void renewed(long at) {
        begun = at;
    }
}
