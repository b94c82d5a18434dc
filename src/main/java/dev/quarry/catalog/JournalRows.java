package dev.quarry.catalog;

import dev.quarry.blob.BlobKey;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a committing transaction does with its own row of the journal. */
final class JournalRows {

    private JournalRows() {}

    /** The object is named by a blob now: take it off the list, on which it must still be, and not given up. */
    static Uni<Void> settle(Mutiny.Session session, BlobKey key) {
        return update(session, "delete from object_journal where object_key = :key and attempts = 0", key)
                .invoke(JournalRows::requireOne)
                .replaceWithVoid();
    }

    /** The object is not needed: it may go at once, if it has not gone already. */
    static Uni<Void> makeDue(Mutiny.Session session, BlobKey key) {
        return update(
                        session,
                        "update object_journal set not_before = now() where object_key = :key and attempts = 0",
                        key)
                .replaceWithVoid();
    }

    private static Uni<Integer> update(Mutiny.Session session, String statement, BlobKey key) {
        return session.createNativeQuery(statement)
                .setParameter("key", key.value())
                .executeUpdate();
    }

    /** Without the row the object may be gone already: better no image than an image without bytes. */
    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new Problem(ProblemType.CONFLICT_RETRY, "The upload took too long to be kept. Send it again.");
        }
    }
}
