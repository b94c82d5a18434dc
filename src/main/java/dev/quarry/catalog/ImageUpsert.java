package dev.quarry.catalog;

import dev.quarry.image.NewImage;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The statement that makes an image or brings one up to date: an upload of known bytes gives the image its new name,
 * keeps {@code created} and what it does not mention, and revives it if it was deleted.
 */
final class ImageUpsert {

    // The shortest free prefix of at least 6 digits; nearly always 6 will do, so only that one is tried first.
    // Behind every digit comes 'g', so a range holds exactly the hashes that begin with a prefix.
    private static final String SHORT_HASH = """
            case when not exists (
                select from source_image s
                where s.organization = :organization
                  and s.hash >= left(:hash, 6) and s.hash < left(:hash, 6) || 'g' and s.hash <> :hash)
            then left(:hash, 6)
            else (
                select left(:hash, min(n)) from generate_series(7, 40) n
                where not exists (
                    select from source_image s
                    where s.organization = :organization
                      and s.hash >= left(:hash, n) and s.hash < left(:hash, n) || 'g' and s.hash <> :hash))
            end
            """;

    private static final String UPSERT = """
            insert into source_image (
                organization, hash, short_hash, binary_hash, name,
                format, width, height, color_space, bit_depth, alpha, frames, orientation,
                user_metadata)
            values (:organization, :hash, %s, :binary_hash, :name,
                :format, :width, :height, :color_space, :bit_depth, :alpha, :frames, :orientation,
                jsonb_strip_nulls(cast(cast(:user_metadata as text) as jsonb)))
            on conflict (organization, hash) do update set
                name = excluded.name,
                deleted = null,
                user_metadata = jsonb_strip_nulls(
                    source_image.user_metadata || cast(cast(:user_metadata as text) as jsonb))
            """.formatted(SHORT_HASH);

    private ImageUpsert() {}

    static Uni<Void> run(Mutiny.Session session, NewImage image) {
        var facts = image.facts();
        return session.createNativeQuery(UPSERT)
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
                .setParameter("user_metadata", image.userMetadata().json().toString())
                .executeUpdate()
                .replaceWithVoid();
    }
}
