package dev.quarry.catalog;

import dev.quarry.blob.BlobKey;
import dev.quarry.journal.Journal;
import dev.quarry.journal.JournalConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Journal in PostgreSQL. All times are those of the database clock. */
@ApplicationScoped
class JournalRepository implements Journal {

    // No other upload uses the key, so an existing entry is from an earlier attempt whose outcome is unknown.
    private static final String ANNOUNCE = JournalRows.ANNOUNCED + " on conflict (object_key) do nothing";

    private static final String RENEW = """
            update object_journal set not_before = now() + make_interval(secs => :lease)
            where object_key = any (string_to_array(:keys, ',')) and attempts = 0
            returning object_key
            """;

    private static final String FORGET =
            "delete from object_journal where object_key = any (string_to_array(:keys, ','))";

    // Each attempt hides the entry twice as long as the previous one, up to one hour. The exponent stops at 12:
    // 2^12 times a pause of 1 s is more than an hour.
    private static final String CLAIM = """
            update object_journal set
                attempts = attempts + 1,
                due_since = coalesce(due_since, least(not_before, now())),
                not_before = now() + least(
                    interval '1 hour', make_interval(secs => :pause * power(2, least(attempts, 12))))
            where object_key in (%s for update skip locked)
            returning object_key, attempts
            """;

    private static final String CLAIM_DUE = CLAIM.formatted(
            "select object_key from object_journal where not_before <= now() order by not_before limit :limit");

    private static final String CLAIM_ONE =
            CLAIM.formatted("select object_key from object_journal where object_key = :key and attempts = 0");

    // An attempt moves not_before into the future, so an entry that was claimed counts by due_since.
    private static final String BACKLOG = """
            select count(*), coalesce(extract(epoch from now() - min(since)), 0) from (
                select not_before as since from object_journal where not_before <= now() and due_since is null
                union all
                select due_since from object_journal where due_since is not null) waiting
            """;

    private final Database database;
    private final double leaseSeconds;
    private final double pauseSeconds;

    JournalRepository(Database database, JournalConfig config) {
        this.database = database;
        this.leaseSeconds = Seconds.of(config.lease());
        this.pauseSeconds = Seconds.of(config.reapEvery());
    }

    @Override
    public Uni<Void> announce(BlobKey key, String organization) {
        return database.patiently(database.stateless(session -> session.query(ANNOUNCE)
                        .set("key", key.value())
                        .set("organization", organization)
                        .set("lease", leaseSeconds)
                        .execute()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<BlobKey>> renew(Collection<BlobKey> keys) {
        return database.stateless(session -> session.query(RENEW, String.class)
                        .set("keys", list(keys))
                        .set("lease", leaseSeconds)
                        .list())
                .map(renewed -> renewed.stream().map(BlobKey::new).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> forget(Collection<BlobKey> keys) {
        return database.stateless(
                        session -> session.query(FORGET).set("keys", list(keys)).execute())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<DueObject>> claim(int limit) {
        return database.stateless(session -> session.query(CLAIM_DUE)
                        .set("pause", pauseSeconds)
                        .set("limit", limit)
                        .list())
                .map(rows -> rows.stream()
                        .map(row -> new DueObject(new BlobKey((String) row[0]), ((Number) row[1]).intValue()))
                        .toList());
    }

    @Override
    public Uni<Boolean> claim(BlobKey key) {
        return database.stateless(session -> session.query(CLAIM_ONE)
                        .set("pause", pauseSeconds)
                        .set("key", key.value())
                        .list())
                .map(rows -> !rows.isEmpty());
    }

    @Override
    public Uni<Backlog> backlog() {
        return database.stateless(session -> session.query(BACKLOG).one())
                .map(row -> new Backlog(((Number) row[0]).longValue(), ((Number) row[1]).doubleValue()));
    }

    /** Joins the keys; no key contains a comma. */
    private static String list(Collection<BlobKey> keys) {
        return keys.stream().map(BlobKey::value).collect(Collectors.joining(","));
    }
}
