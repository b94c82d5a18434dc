package dev.quarry.catalog;

import dev.quarry.audit.AuditAction;
import dev.quarry.image.BinaryHash;
import dev.quarry.image.ImageRef;
import dev.quarry.image.SourceImage;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Soft-deletes images by binary hash and restores images within their retention. */
@ApplicationScoped
class ImageRestore {

    // As for live images: an exact short hash has priority, a prefix must match exactly one image.
    private static final String KEPT = """
            select hash, short_hash from source_image
            where organization = :organization
            and (short_hash = :prefix or (hash >= :prefix and hash < :behind))
            and (deleted is null or deleted > now() - make_interval(secs => :retention))
            order by case when short_hash = :prefix then 0 else 1 end, hash
            limit 2
            """;

    private static final String RESTORE = """
            update source_image set deleted = null, revision = nextval('source_image_revision')
            where organization = :organization and hash = :hash and deleted is not null
            """;

    // In the order of the hashes, so that concurrent deletes do not deadlock.
    private static final String LOCK_ALL = """
            select hash, locked from source_image
            where organization = :organization and binary_hash = :binary_hash and deleted is null
            order by hash
            for no key update
            """;

    private static final String DELETE_ALL = """
            update source_image set deleted = now(), revision = nextval('source_image_revision')
            where organization = :organization and binary_hash = :binary_hash and deleted is null
            """;

    private final Database database;
    private final Ledger ledger;

    ImageRestore(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    Uni<Optional<SourceImage>> find(String organization, ImageRef ref, Duration retention) {
        return database.stateless(session ->
                hash(session, organization, ref, retention).chain(hash -> read(session, organization, hash)));
    }

    Uni<Optional<SourceImage>> restore(String organization, ImageRef ref, Duration retention) {
        return ledger.write(
                organization,
                (session, tally) -> hash(session, organization, ref, retention)
                        .call(hash -> hash.map(found -> revive(session, tally, organization, found))
                                .orElseGet(() -> Uni.createFrom().item(0)))
                        .chain(hash -> read(session, organization, hash)));
    }

    Uni<Integer> deleteAll(String organization, BinaryHash binaryHash) {
        return ledger.write(
                organization,
                (session, tally) -> session.query(LOCK_ALL)
                        .set("organization", organization)
                        .set("binary_hash", binaryHash.value())
                        .list()
                        .invoke(ImageRestore::requireNoneLocked)
                        .invoke(all -> all.forEach(row -> tally.note(AuditAction.IMAGE_DELETE, (String) row[0])))
                        .chain(() -> session.query(DELETE_ALL)
                                .set("organization", organization)
                                .set("binary_hash", binaryHash.value())
                                .execute()));
    }

    private static void requireNoneLocked(List<Object[]> images) {
        if (images.stream().anyMatch(row -> (Boolean) row[1])) {
            throw new Problem(
                    ProblemType.IMAGE_LOCKED, "An image with this binary hash is locked. No image was deleted.");
        }
    }

    private static Uni<Integer> revive(Session session, Tally tally, String organization, String hash) {
        return session.query(RESTORE)
                .set("organization", organization)
                .set("hash", hash)
                .execute()
                .invoke(revived -> {
                    if (revived == 1) {
                        tally.note(AuditAction.IMAGE_RESTORE, hash);
                    }
                });
    }

    private static Uni<Optional<String>> hash(Session session, String organization, ImageRef ref, Duration retention) {
        return session.query(KEPT)
                .set("organization", organization)
                .set("prefix", ref.value())
                .set("behind", ref.value() + "g")
                .set("retention", Seconds.of(retention))
                .list()
                .map(fitting ->
                        fitting.size() == 1 || !fitting.isEmpty() && ref.value().equals(fitting.get(0)[1])
                                ? Optional.of((String) fitting.get(0)[0])
                                : Optional.empty());
    }

    private static Uni<Optional<SourceImage>> read(Session session, String organization, Optional<String> hash) {
        return hash.map(found -> ImageQueries.find(session, organization, found))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
