package dev.quarry.catalog;

import dev.quarry.audit.AuditAction;
import dev.quarry.http.StrictJson;
import dev.quarry.image.NewImage;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The statement that makes an image or brings one up to date: an upload of known bytes gives the image its new name,
 * keeps {@code created} and what it does not mention, and revives it if it was deleted. What older versions or an option
 * that was off left out of the file's own data is filled in. A locked image stays as it is.
 */
final class ImageUpsert {

    // A row that was there has been locked, if only by this statement, and its new version still says so.
    static final String IS_NEW = "xmax = 0";

    private static final String UPSERT = """
            insert into source_image (
                organization, hash, short_hash, binary_hash, name,
                format, width, height, color_space, bit_depth, alpha, frames, orientation, icc_profile, exif,
                user_metadata, dynamic_metadata, protected, size)
            values (:organization, :hash, %s, :binary_hash, :name,
                :format, :width, :height, :color_space, :bit_depth, :alpha, :frames, :orientation,
                nullif(cast(:icc_profile as text), ''), cast(nullif(cast(:exif as text), '{}') as jsonb),
                jsonb_strip_nulls(cast(cast(:user_metadata as text) as jsonb)),
                cast(cast(:dynamic_metadata as text) as jsonb), :protected, :size)
            on conflict (organization, hash) do update set
                name = excluded.name,
                deleted = null,
                revision = nextval('source_image_revision'),
                icc_profile = excluded.icc_profile,
                exif = coalesce(excluded.exif, source_image.exif),
                user_metadata = jsonb_strip_nulls(
                    source_image.user_metadata || cast(cast(:user_metadata as text) as jsonb))
            where not source_image.locked
            returning %s
            """.formatted(ShortHash.FREE, IS_NEW);

    private ImageUpsert() {}

    static Uni<Void> run(Mutiny.Session session, Tally tally, NewImage image) {
        var facts = image.facts();
        return session.createNativeQuery(UPSERT, Boolean.class)
                .setParameter("organization", image.organization())
                .setParameter("hash", image.hash())
                .setParameter("binary_hash", image.fingerprint().binaryHash().value())
                .setParameter("name", image.name().value())
                .setParameter("format", facts.format().extension())
                .setParameter("width", facts.width())
                .setParameter("height", facts.height())
                .setParameter("color_space", facts.colorSpace().wireName())
                .setParameter("bit_depth", facts.bitDepth())
                .setParameter("alpha", facts.alpha())
                .setParameter("frames", facts.frames())
                .setParameter("orientation", facts.orientation())
                .setParameter("icc_profile", image.embedded().iccProfile().orElse(""))
                .setParameter("exif", StrictJson.write(image.embedded().exif().fields()))
                .setParameter("user_metadata", image.userMetadata().json().toString())
                .setParameter("dynamic_metadata", image.dynamicMetadata().json().toString())
                .setParameter("protected", image.isProtected())
                .setParameter("size", image.fingerprint().size())
                .getSingleResultOrNull()
                .invoke(isNew -> {
                    tally.addImageIf(isNew);
                    if (isNew != null) {
                        tally.note(AuditAction.IMAGE_UPLOAD, image.hash());
                    }
                })
                .replaceWithVoid();
    }
}
