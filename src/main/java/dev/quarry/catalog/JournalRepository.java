package dev.quarry.catalog;

import dev.quarry.blob.BlobKey;
import dev.quarry.journal.Journal;
import dev.quarry.journal.JournalConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The journal in PostgreSQL, whose clock is the only one that counts. */
@ApplicationScoped
class JournalRepository implements Journal {

    private static final String ANNOUNCE = """
            insert into object_journal (object_key, organization, not_before)
            values (:key, :organization, now() + make_interval(secs => :lease))
            """;
    private static final String FORGET = "delete from object_journal where object_key = :key";

    private final Database database;
    private final double leaseSeconds;

    JournalRepository(Database database, JournalConfig config) {
        this.database = database;
        this.leaseSeconds = config.lease().toMillis() / 1000.0;
    }

    @Override
    public Uni<Void> announce(BlobKey key, String organization) {
        return database.stateless(session -> session.createNativeQuery(ANNOUNCE)
                        .setParameter("key", key.value())
                        .setParameter("organization", organization)
                        .setParameter("lease", leaseSeconds)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forget(BlobKey key) {
        return database.stateless(session -> session.createNativeQuery(FORGET)
                        .setParameter("key", key.value())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
