package dev.quarry.journal;

import dev.quarry.blob.BlobKey;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Journal of the objects that no blob row references: those being written and those to be deleted.
 *
 * <p>An entry is inserted before the first byte of its object is written. The transaction that inserts the blob row
 * deletes the entry, and fails if there is none. So no row refers to an object whose entry was claimed. An upload that
 * gives up its object claims the entry, deletes the object, then the entry. If the process dies in between, or the outcome
 * of a write is unknown, the entry becomes due later, and the {@link Reaper} deletes object and entry.
 */
public interface Journal {

    /** Inserts the entry of an object that is about to be written. It is not due before one lease has passed. */
    Uni<Void> announce(BlobKey key, String organization);

    /** Renews the leases of these objects. Returns those whose entries still exist and were not claimed by a reaper. */
    Uni<Set<BlobKey>> renew(Collection<BlobKey> keys);

    /** Deletes the entries of objects of which nothing is left in the store. */
    Uni<Void> forget(Collection<BlobKey> keys);

    /**
     * Claims entries that are due, oldest first. Hides them from other reapers for a time that doubles with each
     * attempt. A claimed object can no longer be committed.
     *
     * @param limit maximum number of entries
     */
    Uni<List<DueObject>> claim(int limit);

    /**
     * Claims the entry of one object, due or not, as {@link #claim(int)} does. If its object is then not deleted, the
     * entry becomes due.
     *
     * @return false if there is no entry, because a row refers to the object, or if a commit or a reaper has it
     */
    Uni<Boolean> claim(BlobKey key);

    /** Returns how many entries wait for the reaper, and for how long. */
    Uni<Backlog> backlog();

    /**
     * Object to delete.
     *
     * @param attempts number of attempts to delete it, including this one
     */
    record DueObject(BlobKey key, int attempts) {}

    /**
     * Entries that are due, or whose object could not be deleted yet.
     *
     * @param objects number of entries
     * @param ageSeconds seconds since the oldest entry became due, whatever the number of attempts; 0 if there is none
     */
    record Backlog(long objects, double ageSeconds) {

        public static final Backlog NONE = new Backlog(0, 0);
    }
}
