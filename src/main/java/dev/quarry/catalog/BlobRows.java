package dev.quarry.catalog;

import dev.quarry.access.quota.Quota;
import dev.quarry.blob.BlobKey;
import dev.quarry.image.Fingerprint;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The rows that say which bytes an organization has. */
final class BlobRows {

    private static final String FIND =
            "select sha256, object_key from blob where organization = :organization and binary_hash = :binary_hash";

    private static final String FIND_OR_ASK = """
            select b.sha256, %s from organization o
            left join blob b on b.organization = o.name and b.binary_hash = :binary_hash
            %s where o.name = :organization
            """.formatted(UsageRows.ALLOWANCE_COLUMNS, UsageRows.ALLOWANCE_JOIN);

    private static final String INSERT = """
            insert into blob (organization, binary_hash, sha256, size, object_key)
            values (:organization, :binary_hash, :sha256, :size, :key)
            on conflict (organization, binary_hash) do nothing
            """;

    private BlobRows() {}

    /** Whether the organization has the bytes; fails if it has not and they do not fit into its quota. */
    static Uni<Boolean> isKnown(
            Mutiny.StatelessSession session, String organization, Fingerprint fingerprint, Quota standard) {
        return session.createNativeQuery(FIND_OR_ASK, Object[].class)
                .setParameter("organization", organization)
                .setParameter("binary_hash", fingerprint.binaryHash().value())
                .setParameter("default_bytes", standard.bytes())
                .setParameter("default_images", standard.images())
                .setParameter("always", false)
                .getSingleResultOrNull()
                .map(row -> row != null && isKnown(row, fingerprint));
    }

    private static boolean isKnown(Object[] row, Fingerprint fingerprint) {
        if (row[0] == null) {
            UsageRows.allowance(row, 1).requireRoom(fingerprint.size(), 1);
            return false;
        }
        requireSameBytes(row, fingerprint);
        return true;
    }

    /** The object that holds the bytes. A row that is locked shared cannot end while an image begins to use it. */
    static Uni<Optional<BlobKey>> lock(Mutiny.Session session, String organization, Fingerprint fingerprint) {
        return found(session.createNativeQuery(FIND + " for share", Object[].class), organization, fingerprint);
    }

    /** False if there was one already. */
    static Uni<Boolean> insert(
            Mutiny.Session session, Tally tally, String organization, Fingerprint fingerprint, BlobKey key) {
        return session.createNativeQuery(INSERT)
                .setParameter("organization", organization)
                .setParameter("binary_hash", fingerprint.binaryHash().value())
                .setParameter("sha256", fingerprint.sha256())
                .setParameter("size", fingerprint.size())
                .setParameter("key", key.value())
                .executeUpdate()
                .map(inserted -> inserted == 1)
                .invoke(inserted -> {
                    if (inserted) {
                        tally.addBlob(fingerprint.size());
                    }
                });
    }

    private static Uni<Optional<BlobKey>> found(
            Mutiny.SelectionQuery<Object[]> query, String organization, Fingerprint fingerprint) {
        return query.setParameter("organization", organization)
                .setParameter("binary_hash", fingerprint.binaryHash().value())
                .getSingleResultOrNull()
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
