package dev.quarry.catalog;

import dev.quarry.blob.BlobKey;
import io.smallrye.mutiny.Uni;

/** Statements on the journal that run as part of others; {@link BlobRows#insert} deletes entries. */
final class JournalRows {

    /** Journals the object {@code :key} for {@code :lease} seconds; a FROM and WHERE clause can follow. */
    static final String ANNOUNCED = "insert into object_journal (object_key, organization, not_before)"
            + " select cast(:key as text), cast(:organization as text), now() + make_interval(secs => :lease)";

    private static final String MAKE_DUE =
            "update object_journal set not_before = now() where object_key = :key and attempts = 0";

    private JournalRows() {}

    /** Makes the entry of an unneeded object due immediately, unless the reaper has already claimed it. */
    static Uni<Void> makeDue(Session session, BlobKey key) {
        return session.query(MAKE_DUE).set("key", key.value()).execute().replaceWithVoid();
    }
}
