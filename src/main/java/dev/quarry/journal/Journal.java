package dev.quarry.journal;

import dev.quarry.blob.BlobKey;
import io.smallrye.mutiny.Uni;

/**
 * The list of objects that are being written.
 *
 * <p>An object is announced before its first byte goes out. The transaction that names the object elsewhere takes it off
 * the list; whoever gives an object up deletes it and then forgets it. If the process dies in between, the entry stays
 * and says what to clean up.
 */
public interface Journal {

    /** Announces an object that is about to be written. */
    Uni<Void> announce(BlobKey key, String organization);

    /** Takes an object off the list of which nothing is left in the store. */
    Uni<Void> forget(BlobKey key);
}
