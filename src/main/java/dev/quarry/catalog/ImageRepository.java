package dev.quarry.catalog;

import dev.quarry.image.BinaryHash;
import dev.quarry.image.Fingerprint;
import dev.quarry.image.ImageCatalog;
import dev.quarry.image.ImageRef;
import dev.quarry.image.ListQuery;
import dev.quarry.image.Page;
import dev.quarry.image.SourceImage;
import dev.quarry.image.UploadedFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Source images in PostgreSQL: one door to the queries, the commit and the deletion. */
@ApplicationScoped
class ImageRepository implements ImageCatalog {

    // Deleting hides an image; the reaper ends it when its retention is over.
    private static final String DELETE = "deleted = instant where organization = ?1 and deleted is null";

    private final Database database;
    private final ImageCommit commit;
    private final ImageEnd end;

    ImageRepository(Database database, ImageCommit commit, ImageEnd end) {
        this.database = database;
        this.commit = commit;
        this.end = end;
    }

    @Override
    public Uni<Optional<SourceImage.Stored>> find(String organization, ImageRef ref) {
        return database.stateless(session -> ImageQueries.find(session, organization, ref))
                .map(found -> found.map(SourceImageEntity::toStored));
    }

    @Override
    public Uni<Boolean> knows(String organization, Fingerprint fingerprint) {
        return database.patiently(database.stateless(session -> BlobRows.isKnown(session, organization, fingerprint)));
    }

    @Override
    public Uni<List<SourceImage>> commit(List<UploadedFile> files) {
        return commit.run(files);
    }

    @Override
    public Uni<Page<SourceImage>> list(String organization, ListQuery query) {
        return database.stateless(session -> ImageQueries.list(session, organization, query)
                .chain(items ->
                        ImageQueries.count(session, organization).map(total -> new Page<>(total, images(items)))));
    }

    @Override
    public Uni<List<SourceImage>> findByBinaryHash(String organization, BinaryHash binaryHash, int limit, int offset) {
        return database.stateless(
                        session -> ImageQueries.byBinaryHash(session, organization, binaryHash, limit, offset))
                .map(ImageRepository::images);
    }

    @Override
    public Uni<Long> countByBinaryHash(String organization, BinaryHash binaryHash) {
        return database.stateless(session -> ImageQueries.countByBinaryHash(session, organization, binaryHash));
    }

    @Override
    public Uni<Boolean> delete(String organization, ImageRef ref) {
        return find(organization, ref)
                .chain(found -> found.map(stored ->
                                deleteByHash(organization, stored.image().hash()))
                        .orElseGet(() -> Uni.createFrom().item(0)))
                .map(deleted -> deleted > 0);
    }

    @Override
    public Uni<Integer> deleteByBinaryHash(String organization, BinaryHash binaryHash) {
        return database.transaction(
                session -> SourceImageEntity.update(DELETE + " and binaryHash = ?2", organization, binaryHash.value()));
    }

    @Override
    public Uni<Integer> endDeleted(Duration retention, int limit) {
        return end.run(retention, limit);
    }

    private Uni<Integer> deleteByHash(String organization, String hash) {
        return database.transaction(session -> SourceImageEntity.update(DELETE + " and hash = ?2", organization, hash));
    }

    private static List<SourceImage> images(List<SourceImageEntity> rows) {
        return rows.stream().map(SourceImageEntity::toSourceImage).toList();
    }
}
