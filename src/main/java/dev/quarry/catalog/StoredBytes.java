package dev.quarry.catalog;

import dev.quarry.blob.BlobKey;
import dev.quarry.image.BytesGone;
import dev.quarry.image.Fingerprint;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Part of a transaction that stores bytes for an organization. Afterwards a blob row refers to an object and is locked
 * against deletion, and an object that is not needed is due in the journal.
 */
final class StoredBytes {

    private StoredBytes() {}

    /**
     * Inserts the blob row for the written object. If the organization already stores the bytes, uses their object
     * instead and makes the written one due. Fails with {@link BytesGone} if there is nothing to insert and the bytes
     * were purged meanwhile.
     *
     * @param written the complete, journaled object; empty if the organization already had the bytes
     * @return whether the blob row already referred to the written object, from an attempt whose outcome was unknown
     */
    static Uni<Boolean> take(
            Session session, Tally tally, String organization, Fingerprint fingerprint, Optional<BlobKey> written) {
        return written.map(key -> name(session, tally, organization, fingerprint, key))
                .orElseGet(() -> use(session, organization, fingerprint).replaceWith(false));
    }

    private static Uni<Boolean> name(
            Session session, Tally tally, String organization, Fingerprint fingerprint, BlobKey key) {
        return BlobRows.insert(session, tally, organization, fingerprint, key)
                .chain(won -> won
                        ? Uni.createFrom().item(false)
                        : use(session, organization, fingerprint).chain(holder -> leave(session, key, holder)));
    }

    private static Uni<Boolean> leave(Session session, BlobKey key, BlobKey holder) {
        // If the object is this upload's own, an earlier attempt with an unknown outcome was committed.
        return holder.equals(key)
                ? Uni.createFrom().item(true)
                : JournalRows.makeDue(session, key).replaceWith(false);
    }

    private static Uni<BlobKey> use(Session session, String organization, Fingerprint fingerprint) {
        return BlobRows.lock(session, organization, fingerprint).map(holder -> holder.orElseThrow(BytesGone::new));
    }
}
