package dev.quarry.catalog;

import dev.quarry.image.BinaryHash;
import dev.quarry.image.ImageRef;
import dev.quarry.image.ListQuery;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads of source images, none of which sees a deleted one. */
final class ImageQueries {

    private static final String LIVE =
            "from SourceImageEntity i join fetch i.blob where i.organization = :organization and i.deleted is null";
    private static final String NEWEST_FIRST = " order by i.created desc, i.hash desc";

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

    static Uni<List<SourceImageEntity>> list(Mutiny.StatelessSession session, String organization, ListQuery query) {
        if (query.limit() == 0) {
            return Uni.createFrom().item(List.of());
        }
        var after = query.after();
        if (after == null) {
            return session.createQuery(LIVE + NEWEST_FIRST, SourceImageEntity.class)
                    .setParameter("organization", organization)
                    .setFirstResult(query.offset())
                    .setMaxResults(query.limit())
                    .getResultList();
        }
        return session.createQuery(
                        LIVE + " and (i.created, i.hash) < (:created, :hash)" + NEWEST_FIRST, SourceImageEntity.class)
                .setParameter("organization", organization)
                .setParameter("created", after.created())
                .setParameter("hash", after.hash())
                .setMaxResults(query.limit())
                .getResultList();
    }

    static Uni<Long> count(Mutiny.StatelessSession session, String organization) {
        return session.createQuery(
                        "select count(*) from SourceImageEntity i"
                                + " where i.organization = :organization and i.deleted is null",
                        Long.class)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    static Uni<List<SourceImageEntity>> byBinaryHash(
            Mutiny.StatelessSession session, String organization, BinaryHash binaryHash, int limit, int offset) {
        if (limit == 0) {
            return Uni.createFrom().item(List.of());
        }
        return session.createQuery(LIVE + " and i.binaryHash = :binaryHash" + NEWEST_FIRST, SourceImageEntity.class)
                .setParameter("organization", organization)
                .setParameter("binaryHash", binaryHash.value())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    static Uni<Long> countByBinaryHash(Mutiny.StatelessSession session, String organization, BinaryHash binaryHash) {
        return session.createQuery(
                        "select count(*) from SourceImageEntity i where i.organization = :organization"
                                + " and i.deleted is null and i.binaryHash = :binaryHash",
                        Long.class)
                .setParameter("organization", organization)
                .setParameter("binaryHash", binaryHash.value())
                .getSingleResult();
    }
}
