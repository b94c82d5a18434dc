package dev.quarry.catalog;

import dev.quarry.audit.AuditAction;
import dev.quarry.image.ExpiredImage;
import dev.quarry.image.ImageRef;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Purges images whose retention is over, each in its own transaction. Deletes the image row. If no other image uses the
 * blob, also deletes the blob row and inserts a journal entry that is due immediately, so that the reaper deletes the
 * object.
 *
 * <p>Locks the blob row first, as every commit does. A concurrent upload of the same bytes either commits first, and
 * the blob row stays, or waits and then finds no blob row. A blob row that is already locked is in use or being purged,
 * and is skipped until the next run.
 *
 * <p>A crash before the commit changes nothing. After the commit, only the journal refers to the object.
 */
@ApplicationScoped
class ImageEnd {

    private static final String OVER = """
            select organization, hash, binary_hash from source_image
            where deleted <= now() - make_interval(secs => :retention)
            order by deleted limit :limit offset :offset
            """;

    private static final String LOCK_BLOB = """
            select 1 from blob where organization = :organization and binary_hash = :binary_hash
            for update skip locked
            """;

    private static final String END_IMAGE = """
            delete from source_image
            where organization = :organization and hash = :hash
            and deleted <= now() - make_interval(secs => :retention)
            """;

    private static final String FIND = """
            select hash, binary_hash, short_hash from source_image
            where organization = :organization
            and (short_hash = :prefix or (hash >= :prefix and hash < :behind))
            order by case when short_hash = :prefix then 0 else 1 end, hash
            limit 2
            """;

    private static final String LOCK_BLOB_NOW = """
            select 1 from blob where organization = :organization and binary_hash = :binary_hash for update
            """;

    private static final String LOCK_IMAGE = """
            select locked from source_image where organization = :organization and hash = :hash for update
            """;

    private static final String PURGE_IMAGE =
            "delete from source_image where organization = :organization and hash = :hash";

    private static final String END_BLOB = """
            with unused as (
                delete from blob b where organization = :organization and binary_hash = :binary_hash
                and not exists (select 1 from source_image i
                                where i.organization = b.organization and i.binary_hash = b.binary_hash)
                returning organization, object_key, size),
            due as (
                insert into object_journal (object_key, organization, not_before)
                select object_key, organization, now() from unused)
            select size from unused
            """;

    private final Database database;
    private final Ledger ledger;

    ImageEnd(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    Uni<List<ExpiredImage>> expired(Duration retention, int limit, int offset) {
        return database.stateless(session -> session.query(OVER)
                        .set("retention", Seconds.of(retention))
                        .set("limit", limit)
                        .set("offset", offset)
                        .list())
                .map(rows -> rows.stream()
                        .map(row -> new ExpiredImage((String) row[0], (String) row[1], (String) row[2]))
                        .toList());
    }

    /** Returns false if the image is not expired any more or its blob row is locked. */
    Uni<Boolean> run(ExpiredImage expired, Duration retention) {
        var image = new Candidate(expired.organization(), expired.hash(), expired.binaryHash());
        return ledger.write(
                        expired.organization(), (session, tally) -> end(session, tally, image, Seconds.of(retention)))
                .map(ended -> ended > 0);
    }

    /**
     * Purges an image, deleted or not, whatever its retention. Waits for the blob lock. Returns false if there is no
     * image.
     */
    Uni<Boolean> purge(String organization, ImageRef ref) {
        return ledger.write(
                organization,
                (session, tally) -> session.query(FIND)
                        .set("organization", organization)
                        .set("prefix", ref.value())
                        .set("behind", ref.value() + "g")
                        .list()
                        .chain(fitting -> fitting.size() == 1
                                        || !fitting.isEmpty() && ref.value().equals(fitting.get(0)[2])
                                ? purge(session, tally, new Candidate(organization, (String) fitting.get(0)[0], (String)
                                        fitting.get(0)[1]))
                                : Uni.createFrom().item(false)));
    }

    private static Uni<Boolean> purge(Session session, Tally tally, Candidate image) {
        return image.blob(session.query(LOCK_BLOB_NOW, Integer.class))
                .oneOrNull()
                .chain(() -> session.query(LOCK_IMAGE, Boolean.class)
                        .set("organization", image.organization())
                        .set("hash", image.hash())
                        .oneOrNull())
                .invoke(ImageEnd::requireUnlocked)
                .chain(there -> session.query(PURGE_IMAGE)
                        .set("organization", image.organization())
                        .set("hash", image.hash())
                        .execute())
                .invoke(tally::endImages)
                .chain(ended -> ended == 0
                        ? Uni.createFrom().item(false)
                        : endBlob(session, tally, image, AuditAction.IMAGE_PURGE)
                                .replaceWith(true));
    }

    private static void requireUnlocked(@Nullable Boolean locked) {
        if (Boolean.TRUE.equals(locked)) {
            throw new Problem(ProblemType.IMAGE_LOCKED);
        }
    }

    private static Uni<Integer> end(Session session, Tally tally, Candidate image, double seconds) {
        return image.blob(session.query(LOCK_BLOB, Integer.class))
                .oneOrNull()
                .chain(locked -> locked == null ? Uni.createFrom().item(0) : endImage(session, tally, image, seconds));
    }

    private static Uni<Integer> endImage(Session session, Tally tally, Candidate image, double seconds) {
        return session.query(END_IMAGE)
                .set("organization", image.organization())
                .set("hash", image.hash())
                .set("retention", seconds)
                .execute()
                .invoke(tally::endImages)
                .chain(ended -> ended == 0
                        ? Uni.createFrom().item(0)
                        : endBlob(session, tally, image, AuditAction.IMAGE_END).replaceWith(ended));
    }

    private static Uni<Void> endBlob(Session session, Tally tally, Candidate image, AuditAction action) {
        tally.note(action, image.hash());
        return session.query(END_BLOB, Long.class)
                .set("organization", image.organization())
                .set("binary_hash", image.binaryHash())
                .oneOrNull()
                .invoke(tally::endBlobOf)
                .replaceWithVoid();
    }

    /** An image to purge, as read before its blob row was locked. */
    private record Candidate(String organization, String hash, String binaryHash) {

        <R> Session.Query<R> blob(Session.Query<R> query) {
            return query.set("organization", organization).set("binary_hash", binaryHash);
        }
    }
}
