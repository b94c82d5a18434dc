package dev.quarry.journal;

import dev.quarry.blob.BlobKey;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The list of objects that no blob names: those that are being written, and those that must go.
 *
 * <p>An object is announced before its first byte goes out. The transaction that names the object takes it off the list,
 * and fails if it is not on it; whoever gives an object up deletes it and then forgets it. If the process dies in
 * between, the entry becomes due when its lease is over, and the {@link Reaper} does what is left to do.
 */
public interface Journal {

    /** Announces an object that is about to be written; it is left alone for the length of a lease. */
    Uni<Void> announce(BlobKey key, String organization);

    /** Lets the lease of these objects begin anew, and gives those that are still on the list and not given up. */
    Uni<Set<BlobKey>> renew(Collection<BlobKey> keys);

    /** Takes objects off the list of which nothing is left in the store. */
    Uni<Void> forget(Collection<BlobKey> keys);

    /**
     * Gives up objects that are due, the oldest first, and hides them from every other reaper for a while that doubles
     * with each attempt. From now on no commit can name them.
     *
     * @param limit how many at most
     */
    Uni<List<DueObject>> claim(int limit);

    /** What is due now. */
    Uni<Backlog> backlog();

    /**
     * An object that must go.
     *
     * @param attempts how often it was tried, this time included
     */
    record DueObject(BlobKey key, int attempts) {}

    /**
     * What is due.
     *
     * @param objects how many
     * @param ageSeconds how long the oldest has been due; 0 if there is none
     */
    record Backlog(long objects, double ageSeconds) {

        public static final Backlog NONE = new Backlog(0, 0);
    }
}
