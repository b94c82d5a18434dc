package dev.quarry.catalog;

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

    private static final String INSERT = """
            insert into blob (organization, binary_hash, sha256, size, object_key)
            values (:organization, :binary_hash, :sha256, :size, :key)
            on conflict (organization, binary_hash) do nothing
            """;

    private BlobRows() {}

    static Uni<Boolean> isKnown(Mutiny.StatelessSession session, String organization, Fingerprint fingerprint) {
        return found(session.createNativeQuery(FIND, Object[].class), organization, fingerprint)
                .map(Optional::isPresent);
    }

    /** The object that holds the bytes. A row that is locked shared cannot end while an image begins to use it. */
    static Uni<Optional<BlobKey>> lock(Mutiny.Session session, String organization, Fingerprint fingerprint) {
        return found(session.createNativeQuery(FIND + " for share", Object[].class), organization, fingerprint);
    }

    /** False if there was one already. */
    static Uni<Boolean> insert(Mutiny.Session session, String organization, Fingerprint fingerprint, BlobKey key) {
        return session.createNativeQuery(INSERT)
                .setParameter("organization", organization)
                .setParameter("binary_hash", fingerprint.binaryHash().value())
                .setParameter("sha256", fingerprint.sha256())
                .setParameter("size", fingerprint.size())
                .setParameter("key", key.value())
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    private static Uni<Optional<BlobKey>> found(
            Mutiny.SelectionQuery<Object[]> query, String organization, Fingerprint fingerprint) {
        return query.setParameter("organization", organization)
                .setParameter("binary_hash", fingerprint.binaryHash().value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> sameBytes(found, fingerprint)));
    }

    private static BlobKey sameBytes(Object[] row, Fingerprint fingerprint) {
        if (!row[0].equals(fingerprint.sha256())) {
            throw new Problem(ProblemType.HASH_COLLISION);
        }
        return new BlobKey((String) row[1]);
    }
}
