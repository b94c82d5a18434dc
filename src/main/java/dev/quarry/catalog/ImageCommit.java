package dev.quarry.catalog;

import dev.quarry.blob.BlobKey;
import dev.quarry.image.NewImage;
import dev.quarry.image.SourceImage;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The transaction that turns stored bytes into a source image.
 *
 * <p>What a crash leaves, statement by statement: before the commit the object is in the store and in the journal, after
 * it the object is in the store and named by its blob row. There is no moment at which a row names no object.
 */
@ApplicationScoped
class ImageCommit {

    private static final int TRIES = 5;

    private final Database database;

    ImageCommit(Database database) {
        this.database = database;
    }

    /** Makes an image of a blob that is there; empty if none is. */
    Uni<Optional<SourceImage>> adopt(NewImage image) {
        return retried(database.transaction(session -> lockBlob(session, image)
                .chain(there -> there
                        ? upsert(session, image).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()))));
    }

    /** Makes an image of an announced object; of the blob that was faster if there is one. */
    Uni<SourceImage> create(NewImage image, BlobKey key) {
        return retried(database.transaction(session -> insertBlob(session, image, key)
                .chain(won -> won ? JournalRows.settle(session, key) : yieldToWinner(session, image, key))
                .chain(() -> upsert(session, image))));
    }

    /** A blob row that is locked shared cannot end while an image begins to use it. */
    private static Uni<Boolean> lockBlob(Mutiny.Session session, NewImage image) {
        return session.createNativeQuery(
                        "select sha256 from blob where organization = :organization and binary_hash = :binary_hash"
                                + " for share",
                        String.class)
                .setParameter("organization", image.organization())
                .setParameter("binary_hash", image.fingerprint().binaryHash().value())
                .getSingleResultOrNull()
                .invoke(sha256 -> refuseCollision(image, sha256))
                .map(sha256 -> sha256 != null);
    }

    private static void refuseCollision(NewImage image, @Nullable String sha256) {
        if (sha256 != null && !sha256.equals(image.fingerprint().sha256())) {
            throw new Problem(ProblemType.HASH_COLLISION);
        }
    }

    private static Uni<Boolean> insertBlob(Mutiny.Session session, NewImage image, BlobKey key) {
        var fingerprint = image.fingerprint();
        return session.createNativeQuery("""
                        insert into blob (organization, binary_hash, sha256, size, object_key)
                        values (:organization, :binary_hash, :sha256, :size, :key)
                        on conflict (organization, binary_hash) do nothing
                        """)
                .setParameter("organization", image.organization())
                .setParameter("binary_hash", fingerprint.binaryHash().value())
                .setParameter("sha256", fingerprint.sha256())
                .setParameter("size", fingerprint.size())
                .setParameter("key", key.value())
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    private static Uni<Void> yieldToWinner(Mutiny.Session session, NewImage image, BlobKey key) {
        return lockBlob(session, image)
                .chain(there -> there
                        ? JournalRows.makeDue(session, key)
                        // The winner's blob ended in this very moment: only a new attempt can tell what holds.
                        : Uni.createFrom().failure(new Problem(ProblemType.CONFLICT_RETRY)));
    }

    private static Uni<SourceImage> upsert(Mutiny.Session session, NewImage image) {
        return ImageUpsert.run(session, image)
                .chain(() -> SourceImageEntity.<SourceImageEntity>find(
                                "from SourceImageEntity i join fetch i.blob"
                                        + " where i.organization = ?1 and i.hash = ?2",
                                image.organization(),
                                image.hash())
                        .<SourceImageEntity>singleResult())
                .map(SourceImageEntity::toSourceImage);
    }

    /** Two images that begin alike may choose one short hash at once; the slower one chooses again. */
    private static <T> Uni<T> retried(Uni<T> transaction) {
        return transaction
                .onFailure(failure -> "source_image_short_hash".equals(Database.violatedConstraint(failure)))
                .retry()
                .atMost(TRIES);
    }
}
