package dev.quarry.catalog;

import dev.quarry.blob.BlobKey;
import io.smallrye.mutiny.Uni;

/** What other statements do with a row of the journal; see {@link BlobRows#insert} for what else. */
final class JournalRows {

    /** Announces the object {@code :key} for a lease of so many seconds; what follows may say when. */
    static final String ANNOUNCED = "insert into object_journal (object_key, organization, not_before)"
            + " select cast(:key as text), cast(:organization as text), now() + make_interval(secs => :lease)";

    private static final String MAKE_DUE =
            "update object_journal set not_before = now() where object_key = :key and attempts = 0";

    private JournalRows() {}

    /** The object is not needed: it may go at once, if it has not gone already. */
    static Uni<Void> makeDue(Session session, BlobKey key) {
        return session.query(MAKE_DUE).set("key", key.value()).execute().replaceWithVoid();
    }
}
