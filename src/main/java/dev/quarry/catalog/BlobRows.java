package dev.quarry.catalog;

import dev.quarry.access.quota.Quota;
import dev.quarry.blob.BlobKey;
import dev.quarry.image.Fingerprint;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Reads and writes the {@code blob} rows, which record the bytes an organization stores. */
final class BlobRows {

    private static final String FIND =
            "select sha256, object_key from blob where organization = :organization and binary_hash = :binary_hash";

    private static final String ASK = """
            select b.sha256, %s from organization o
            left join blob b on b.organization = o.name and b.binary_hash = :binary_hash
            %s where o.name = :organization
            """.formatted(UsageRows.ALLOWANCE_COLUMNS, UsageRows.ALLOWANCE_JOIN);

    // Journals the object only if the quota check in isKnown will accept the bytes.
    private static final String ASK_OR_ANNOUNCE = """
            with found as materialized (%s),
            announced as (
                %s
                from found f where f.sha256 is null
                and coalesce(f.used_bytes, 0) + :size <= f.max_bytes and coalesce(f.used_images, 0) < f.max_images
                on conflict (object_key) do nothing)
            select sha256, max_bytes, max_images, used_bytes, used_images from found
            """.formatted(ASK, JournalRows.ANNOUNCED);

    // From here on the blob row refers to the object, so its journal entry is deleted. The entry must still exist, and
    // the reaper must not have claimed it: attempts = 0.
    static final String NAME_OBJECT = """
            named as (
                insert into blob (organization, binary_hash, sha256, size, object_key)
                values (:organization, :binary_hash, :sha256, :size, :key)
                on conflict (organization, binary_hash) do nothing
                returning *),
            settled as (
                delete from object_journal j using named n
                where j.object_key = n.object_key and j.attempts = 0
                returning 1)
            """;

    private static final String INSERT =
            "with " + NAME_OBJECT + " select (select count(*) from named), (select count(*) from settled)";

    private BlobRows() {}

    /** Returns whether the organization already stores the bytes. Fails if it does not and they exceed its quota. */
    static Uni<Boolean> isKnown(Session session, String organization, Fingerprint fingerprint, Quota standard) {
        return ask(session.query(ASK), organization, fingerprint, standard)
                .oneOrNull()
                .map(row -> row != null && isKnown(row, fingerprint));
    }

    /**
     * As {@link #isKnown(Session, String, Fingerprint, Quota)}, and journals the object under {@code key} if the
     * organization does not store the bytes yet.
     */
    static Uni<Boolean> isKnownOrAnnounced(
            Session session,
            String organization,
            Fingerprint fingerprint,
            BlobKey key,
            double leaseSeconds,
            Quota standard) {
        return ask(session.query(ASK_OR_ANNOUNCE), organization, fingerprint, standard)
                .set("size", fingerprint.size())
                .set("key", key.value())
                .set("lease", leaseSeconds)
                .oneOrNull()
                .map(row -> {
                    if (row == null) {
                        throw new Problem(ProblemType.ORGANIZATION_NOT_FOUND);
                    }
                    return isKnown(row, fingerprint);
                });
    }

    private static Session.Query<Object[]> ask(
            Session.Query<Object[]> query, String organization, Fingerprint fingerprint, Quota standard) {
        return query.set("organization", organization)
                .set("binary_hash", fingerprint.binaryHash().value())
                .set("default_bytes", standard.bytes())
                .set("default_images", standard.images())
                .set("always", false);
    }

    private static boolean isKnown(Object[] row, Fingerprint fingerprint) {
        if (row[0] == null) {
            UsageRows.allowance(row, 1).requireRoom(fingerprint.size(), 1);
            return false;
        }
        requireSameBytes(row, fingerprint);
        return true;
    }

    /**
     * Locks the blob row and returns the object that holds the bytes. The shared lock keeps the row from being deleted
     * while an image starts to use it.
     */
    static Uni<Optional<BlobKey>> lock(Session session, String organization, Fingerprint fingerprint) {
        return found(session.query(FIND + " for share"), organization, fingerprint);
    }

    /**
     * Inserts the blob row for an object and deletes the object's journal entry. Returns false, with nothing changed,
     * if the bytes already have a blob row.
     */
    static Uni<Boolean> insert(
            Session session, Tally tally, String organization, Fingerprint fingerprint, BlobKey key) {
        return bind(session.query(INSERT), organization, fingerprint, key)
                .one()
                .map(counts -> isInserted((Long) counts[0], (Long) counts[1]))
                .invoke(inserted -> {
                    if (inserted) {
                        tally.addBlob(fingerprint.size());
                    }
                });
    }

    /** Binds the parameters of {@link #NAME_OBJECT}. */
    static Session.Query<Object[]> bind(
            Session.Query<Object[]> query, String organization, Fingerprint fingerprint, BlobKey key) {
        return query.set("organization", organization)
                .set("binary_hash", fingerprint.binaryHash().value())
                .set("sha256", fingerprint.sha256())
                .set("size", fingerprint.size())
                .set("key", key.value());
    }

    /** Without its journal entry the object may already be deleted, so the upload fails: no row without an object. */
    private static boolean isInserted(long inserted, long settled) {
        if (inserted == 1 && settled == 0) {
            throw new Problem(
                    ProblemType.CONCURRENT_CHANGE, "The upload took too long and was discarded. Send it again.");
        }
        return inserted == 1;
    }

    private static Uni<Optional<BlobKey>> found(
            Session.Query<Object[]> query, String organization, Fingerprint fingerprint) {
        return query.set("organization", organization)
                .set("binary_hash", fingerprint.binaryHash().value())
                .oneOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> sameBytes(found, fingerprint)));
    }

    private static BlobKey sameBytes(Object[] row, Fingerprint fingerprint) {
        requireSameBytes(row, fingerprint);
        return new BlobKey((String) row[1]);
    }

    private static void requireSameBytes(Object[] row, Fingerprint fingerprint) {
        if (!row[0].equals(fingerprint.sha256())) {
            throw new Problem(ProblemType.HASH_COLLISION);
        }
    }
}
