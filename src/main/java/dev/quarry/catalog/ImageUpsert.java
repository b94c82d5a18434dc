package dev.quarry.catalog;

import dev.quarry.audit.AuditAction;
import dev.quarry.catalog.search.ImageColumns;
import dev.quarry.http.StrictJson;
import dev.quarry.image.NewImage;
import dev.quarry.image.SourceImage;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * Statement that creates an image or updates an existing one. A duplicate upload sets the name, keeps {@code created}
 * and all user metadata that it does not mention, and restores a deleted image. It fills in embedded data that the
 * image lacks because of an older version or a disabled option. A locked image stays unchanged.
 */
final class ImageUpsert {

    // ON CONFLICT DO UPDATE locks an existing row, and xmax of its new version records that lock.
    static final String IS_NEW = "xmax = 0";

    static final String COLUMNS = """
            organization, hash, short_hash, binary_hash, name,
            format, width, height, color_space, bit_depth, alpha, frames, orientation, icc_profile, exif,
            user_metadata, dynamic_metadata, protected, size
            """;

    static final String VALUES = """
            :organization, :hash, %s, :binary_hash, :name,
            :format, :width, :height, :color_space, :bit_depth, :alpha, :frames, :orientation,
            nullif(cast(:icc_profile as text), ''), cast(nullif(cast(:exif as text), '{}') as jsonb),
            jsonb_strip_nulls(cast(cast(:user_metadata as text) as jsonb)),
            cast(cast(:dynamic_metadata as text) as jsonb), :protected, :size
            """.formatted(ShortHash.FREE);

    private static final String UPSERT = """
            with kept as (
            insert into source_image (%s) values (%s)
            on conflict (organization, hash) do update set
                name = excluded.name,
                deleted = null,
                revision = nextval('source_image_revision'),
                icc_profile = excluded.icc_profile,
                exif = coalesce(excluded.exif, source_image.exif),
                user_metadata = jsonb_strip_nulls(
                    source_image.user_metadata || cast(cast(:user_metadata as text) as jsonb))
            where not source_image.locked
            returning *, %s as is_new)
            select i.is_new, %s from kept i
            join blob b on b.organization = i.organization and b.binary_hash = i.binary_hash
            """.formatted(COLUMNS, VALUES, IS_NEW, ImageColumns.ALL);

    private ImageUpsert() {}

    /** @return the image after the statement */
    static Uni<SourceImage> run(Session session, Tally tally, NewImage image) {
        return upsert(session, image)
                .invoke(row -> count(tally, image, row))
                .chain(row -> row == null
                        ? ImageQueries.get(session, image.organization(), image.hash())
                        : Uni.createFrom().item(ImageRow.read(row, 1).image()));
    }

    /** Returns the written row, with {@code is_new} as its first column; null if the image is locked. */
    private static Uni<Object @Nullable []> upsert(Session session, NewImage image) {
        return bind(session.query(UPSERT), image).oneOrNull();
    }

    /** Binds the parameters of {@link #VALUES}. */
    static Session.Query<Object[]> bind(Session.Query<Object[]> query, NewImage image) {
        var facts = image.facts();
        return query.set("organization", image.organization())
                .set("hash", image.hash())
                .set("binary_hash", image.fingerprint().binaryHash().value())
                .set("name", image.name().value())
                .set("format", facts.format().extension())
                .set("width", facts.width())
                .set("height", facts.height())
                .set("color_space", facts.colorSpace().wireName())
                .set("bit_depth", facts.bitDepth())
                .set("alpha", facts.alpha())
                .set("frames", facts.frames())
                .set("orientation", facts.orientation())
                .set("icc_profile", image.embedded().iccProfile().orElse(""))
                .set("exif", StrictJson.write(image.embedded().exif().fields()))
                .set("user_metadata", image.userMetadata().json().toString())
                .set("dynamic_metadata", image.dynamicMetadata().json().toString())
                .set("protected", image.isProtected())
                .set("size", image.fingerprint().size());
    }

    private static void count(Tally tally, NewImage image, Object @Nullable [] row) {
        if (row != null) {
            tally.addImageIf((Boolean) row[0]);
            tally.note(AuditAction.IMAGE_UPLOAD, image.hash());
        }
    }
}
