package dev.quarry.catalog;

import dev.quarry.blob.BlobKey;
import dev.quarry.image.BytesGone;
import dev.quarry.image.Fingerprint;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * The part of a transaction that gives an organization its bytes: behind it a blob's row names an object, is locked
 * against its end, and the journal knows what is left over.
 */
final class StoredBytes {

    private StoredBytes() {}

    /**
     * Names the object that was written, unless another one holds the bytes already: then that one is used, and the
     * written one is due. Fails with {@link BytesGone} if the other one ends at this moment.
     *
     * @param written the object, announced and whole; empty if the organization had the bytes
     * @return whether the object was named before, by a try whose outcome was unknown
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
        // The object may be ours: an earlier try, whose outcome never reached us, went through.
        return holder.equals(key)
                ? Uni.createFrom().item(true)
                : JournalRows.makeDue(session, key).replaceWith(false);
    }

    private static Uni<BlobKey> use(Session session, String organization, Fingerprint fingerprint) {
        return BlobRows.lock(session, organization, fingerprint).map(holder -> holder.orElseThrow(BytesGone::new));
    }
}
