package dev.quarry.catalog;

import dev.quarry.audit.AuditAction;
import dev.quarry.http.StrictJson;
import dev.quarry.image.ImageRef;
import dev.quarry.image.SourceImage;
import dev.quarry.image.change.Change;
import dev.quarry.image.change.Changed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/**
 * Transaction that changes one image: locks its row, reads the current state, and writes the change.
 *
 * <p>A blob row is deleted only when no image row refers to it. The lock on the image row therefore protects the blob
 * row too, and a second image of the same bytes can be created without locking it.
 */
@ApplicationScoped
class ImageChange {

    // Only live images can be changed; a deleted one must be restored first.
    private static final String LOCK = """
            select 1 from source_image
            where organization = :organization and hash = :hash and deleted is null
            for no key update
            """;

    private static final String WRITE = """
            update source_image set
                name = :name, locked = :locked, revision = nextval('source_image_revision'),
                user_metadata = cast(cast(:user_metadata as text) as jsonb),
                dynamic_metadata = cast(cast(:dynamic_metadata as text) as jsonb)
            where organization = :organization and hash = :hash
            """;

    private static final String DELETE = """
            update source_image set deleted = now(), revision = nextval('source_image_revision')
            where organization = :organization and hash = :hash
            """;

    // :hash is the new hash, :previous the old one.
    private static final String MOVE = """
            insert into source_image (
                organization, hash, short_hash, binary_hash, created, name,
                format, width, height, color_space, bit_depth, alpha, frames, orientation, icc_profile, exif,
                user_metadata, dynamic_metadata, protected, size)
            select organization, :hash, %s, binary_hash, created, name,
                format, width, height, color_space, bit_depth, alpha, frames, orientation, icc_profile, exif,
                user_metadata, cast(cast(:dynamic_metadata as text) as jsonb), cast(:protected as boolean), size
            from source_image where organization = :organization and hash = :previous
            on conflict (organization, hash) do update set
                deleted = null, revision = nextval('source_image_revision')
                where source_image.deleted is not null
            returning %s
            """.formatted(ShortHash.FREE, ImageUpsert.IS_NEW);

    private final Ledger ledger;

    ImageChange(Ledger ledger) {
        this.ledger = ledger;
    }

    Uni<Optional<Changed>> run(String organization, ImageRef ref, Function<SourceImage, Change> decision) {
        return ShortHash.choosing(ledger.write(
                organization,
                (session, tally) -> ImageQueries.find(session, organization, ref)
                        .chain(found -> found.map(row -> change(
                                        session,
                                        tally,
                                        organization,
                                        row.image().hash(),
                                        decision))
                                .orElseGet(ImageChange::none))));
    }

    private static Uni<Optional<Changed>> change(
            Session session, Tally tally, String organization, String hash, Function<SourceImage, Change> decision) {
        return lock(session, organization, hash)
                .chain(live -> live ? decide(session, tally, organization, hash, decision) : none());
    }

    private static Uni<Optional<Changed>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    private static Uni<Boolean> lock(Session session, String organization, String hash) {
        return session.query(LOCK, Integer.class)
                .set("organization", organization)
                .set("hash", hash)
                .oneOrNull()
                .map(one -> one != null);
    }

    private static Uni<Optional<Changed>> decide(
            Session session, Tally tally, String organization, String hash, Function<SourceImage, Change> decision) {
        return ImageQueries.get(session, organization, hash)
                .chain(image -> apply(session, tally, image, decision.apply(image)))
                .map(Optional::of);
    }

    private static Uni<Changed> apply(Session session, Tally tally, SourceImage image, Change change) {
        if (change instanceof Change.InPlace edit) {
            tally.note(actionOf(image, edit.after()), image.hash());
            return write(session, edit.after())
                    .chain(() -> reread(session, image.organization(), image.hash()))
                    .map(now -> new Changed(now, change));
        }
        if (change instanceof Change.Move move) {
            return move(session, tally, image, move)
                    .chain(() -> reread(session, image.organization(), move.hash()))
                    .map(now -> new Changed(now, change));
        }
        return change instanceof Change.Delete
                ? delete(session, tally, image).replaceWith(new Changed(image, change))
                : Uni.createFrom().item(new Changed(image, change));
    }

    private static Uni<Integer> write(Session session, SourceImage after) {
        return session.query(WRITE)
                .set("organization", after.organization())
                .set("hash", after.hash())
                .set("name", after.name().value())
                .set("locked", after.isLocked())
                .set("user_metadata", StrictJson.write(after.userMetadata()))
                .set("dynamic_metadata", StrictJson.write(after.dynamicMetadata()))
                .execute();
    }

    private static Uni<Void> move(Session session, Tally tally, SourceImage image, Change.Move move) {
        tally.note(actionOf(image, move), image.hash(), "to " + move.hash());
        var made = session.query(MOVE, Boolean.class)
                .set("organization", image.organization())
                .set("hash", move.hash())
                .set("previous", image.hash())
                .set("dynamic_metadata", move.dynamic().json().toString())
                .set("protected", move.isProtected())
                .oneOrNull()
                .invoke(tally::addImageIf);
        return move.deletePrevious()
                ? made.chain(() -> delete(session, tally, image)).replaceWithVoid()
                : made.replaceWithVoid();
    }

    private static Uni<Integer> delete(Session session, Tally tally, SourceImage image) {
        tally.note(AuditAction.IMAGE_DELETE, image.hash());
        return session.query(DELETE)
                .set("organization", image.organization())
                .set("hash", image.hash())
                .execute();
    }

    private static AuditAction actionOf(SourceImage before, SourceImage after) {
        if (before.isLocked() != after.isLocked()) {
            return after.isLocked() ? AuditAction.IMAGE_LOCK : AuditAction.IMAGE_UNLOCK;
        }
        if (!before.name().equals(after.name())) {
            return AuditAction.IMAGE_RENAME;
        }
        return before.dynamicMetadata().equals(after.dynamicMetadata())
                ? AuditAction.IMAGE_USER_METADATA
                : AuditAction.IMAGE_DYNAMIC_METADATA;
    }

    private static AuditAction actionOf(SourceImage before, Change.Move move) {
        if (before.isProtected() == move.isProtected()) {
            return AuditAction.IMAGE_DYNAMIC_METADATA;
        }
        return move.isProtected() ? AuditAction.IMAGE_PROTECT : AuditAction.IMAGE_UNPROTECT;
    }

    private static Uni<SourceImage> reread(Session session, String organization, String hash) {
        return ImageQueries.get(session, organization, hash);
    }
}
