package dev.quarry.catalog;

import dev.quarry.image.ImageRef;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads of source images, none of which sees a deleted one. */
final class ImageQueries {

    private static final String LIVE =
            "from SourceImageEntity i join fetch i.blob where i.organization = :organization and i.deleted is null";

    private ImageQueries() {}

    static Uni<Optional<SourceImageEntity>> find(Mutiny.QueryProducer session, String organization, ImageRef ref) {
        if (ref.isFull()) {
            return session.createQuery(LIVE + " and i.hash = :hash", SourceImageEntity.class)
                    .setParameter("organization", organization)
                    .setParameter("hash", ref.value())
                    .getSingleResultOrNull()
                    .map(Optional::ofNullable);
        }
        return findByPrefix(session, organization, ref.value());
    }

    /** An exact short hash wins; otherwise a prefix counts only where it fits one image: never a guess. */
    private static Uni<Optional<SourceImageEntity>> findByPrefix(
            Mutiny.QueryProducer session, String organization, String prefix) {
        // Behind every digit comes 'g', so the range holds exactly the hashes that begin with the prefix.
        return session.createQuery(
                        LIVE + " and (i.shortHash = :prefix or (i.hash >= :prefix and i.hash < :behind))"
                                + " order by case when i.shortHash = :prefix then 0 else 1 end, i.hash",
                        SourceImageEntity.class)
                .setParameter("organization", organization)
                .setParameter("prefix", prefix)
                .setParameter("behind", prefix + "g")
                .setMaxResults(2)
                .getResultList()
                .map(fitting -> fitting.size() == 1
                                || !fitting.isEmpty()
                                        && fitting.get(0).shortHash.equals(prefix)
                        ? Optional.of(fitting.get(0))
                        : Optional.empty());
    }

    /** Reads an image under its full hash, deleted or not; fails if there is none. */
    static Uni<SourceImageEntity> get(Mutiny.QueryProducer session, String organization, String hash) {
        return byHash(session, organization, hash).getSingleResult();
    }

    /** As {@link #get}, where nothing keeps the image from ending at this moment. */
    static Uni<Optional<SourceImageEntity>> find(Mutiny.QueryProducer session, String organization, String hash) {
        return byHash(session, organization, hash).getSingleResultOrNull().map(Optional::ofNullable);
    }

    private static Mutiny.SelectionQuery<SourceImageEntity> byHash(
            Mutiny.QueryProducer session, String organization, String hash) {
        return session.createQuery(
                        "from SourceImageEntity i join fetch i.blob where i.organization = :organization and i.hash = :hash",
                        SourceImageEntity.class)
                .setParameter("organization", organization)
                .setParameter("hash", hash);
    }
}
