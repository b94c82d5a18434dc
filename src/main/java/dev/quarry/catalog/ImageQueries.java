package dev.quarry.catalog;

import dev.quarry.catalog.search.ImageColumns;
import dev.quarry.image.ImageRef;
import dev.quarry.image.SourceImage;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Reads source images by hash. */
final class ImageQueries {

    private static final String IMAGE = "select " + ImageColumns.ALL + """
            from source_image i join blob b on b.organization = i.organization and b.binary_hash = i.binary_hash
            where i.organization = :organization
            """;

    private static final String BY_HASH = IMAGE + " and i.hash = :hash";
    private static final String LIVE_BY_HASH = BY_HASH + " and i.deleted is null";

    // 'g' sorts after every hex digit, so the range contains exactly the hashes that start with the prefix.
    private static final String LIVE_BY_PREFIX = IMAGE + """
             and i.deleted is null and (i.short_hash = :prefix or (i.hash >= :prefix and i.hash < :behind))
            order by case when i.short_hash = :prefix then 0 else 1 end, i.hash
            limit 2
            """;

    private ImageQueries() {}

    /**
     * Finds a live image by full hash, by exact short hash, or by a prefix that matches exactly one image, in this
     * order.
     */
    static Uni<Optional<SourceImage.Stored>> find(Session session, String organization, ImageRef ref) {
        return ref.isFull()
                ? one(session, LIVE_BY_HASH, organization, ref.value())
                : session.query(LIVE_BY_PREFIX)
                        .set("organization", organization)
                        .set("prefix", ref.value())
                        .set("behind", ref.value() + "g")
                        .list()
                        .map(rows -> fitting(rows, ref.value()));
    }

    /** Returns the image with this full hash, deleted or not. Fails if there is none. */
    static Uni<SourceImage> get(Session session, String organization, String hash) {
        return find(session, organization, hash).map(Optional::orElseThrow);
    }

    /** As {@link #get}, for callers without a lock, where the image may be purged at any time. */
    static Uni<Optional<SourceImage>> find(Session session, String organization, String hash) {
        return one(session, BY_HASH, organization, hash).map(found -> found.map(SourceImage.Stored::image));
    }

    private static Uni<Optional<SourceImage.Stored>> one(
            Session session, String statement, String organization, String hash) {
        return session.query(statement)
                .set("organization", organization)
                .set("hash", hash)
                .oneOrNull()
                .map(row -> Optional.ofNullable(row).map(ImageRow::read));
    }

    private static Optional<SourceImage.Stored> fitting(List<Object[]> rows, String prefix) {
        var images = rows.stream().map(ImageRow::read).toList();
        return images.size() == 1
                        || !images.isEmpty()
                                && images.get(0).image().shortHash().equals(prefix)
                ? Optional.of(images.get(0))
                : Optional.empty();
    }
}
