package dev.quarry.image.change;

import dev.quarry.http.conditional.IfMatch;
import dev.quarry.image.BinaryHash;
import dev.quarry.image.ImageRef;
import dev.quarry.image.RetentionConfig;
import dev.quarry.image.SourceImage;
import dev.quarry.image.SourceImages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Deletes, purges and restores images. */
@ApplicationScoped
public class Deletions {

    private final EditableImages editable;
    private final ImageChanges changes;
    private final SourceImages images;
    private final Duration retention;

    Deletions(EditableImages editable, ImageChanges changes, SourceImages images, RetentionConfig config) {
        this.editable = editable;
        this.changes = changes;
        this.images = images;
        this.retention = config.retention();
    }

    /** Deletes an image; fails with {@link dev.quarry.problem.ProblemType#IMAGE_LOCKED} if it is locked. */
    public Uni<Void> delete(String organization, String hash, IfMatch expected) {
        return editable.change(organization, hash, expected, image -> {
                    image.requireUnlocked();
                    return new Change.Delete();
                })
                .replaceWithVoid();
    }

    /** Deletes all images of a binary hash, or none if one is locked. */
    public Uni<Void> deleteByBinaryHash(String organization, BinaryHash binaryHash) {
        return changes.deleteByBinaryHash(organization, binaryHash)
                .chain(count -> count > 0 ? Uni.createFrom().voidItem() : images.missing(organization));
    }

    /** Removes an image permanently, whether it is deleted or not. */
    public Uni<Void> purge(String organization, String hash) {
        return ImageRef.parse(hash)
                .map(ref -> changes.purge(organization, ref))
                .orElseGet(() -> Uni.createFrom().item(false))
                .chain(gone -> gone ? Uni.createFrom().voidItem() : images.missing(organization));
    }

    /** Finds an image, or a deleted image that can still be restored. */
    public Uni<SourceImage> getKept(String organization, String hash) {
        return kept(organization, hash, ref -> changes.findKept(organization, ref, retention));
    }

    /** Restores a deleted image with all its metadata. An image that is not deleted stays unchanged. */
    public Uni<SourceImage> restore(String organization, String hash) {
        return kept(organization, hash, ref -> changes.restore(organization, ref, retention));
    }

    private Uni<SourceImage> kept(
            String organization, String hash, Function<ImageRef, Uni<Optional<SourceImage>>> search) {
        return ImageRef.parse(hash)
                .map(search)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .chain(found ->
                        found.map(image -> Uni.createFrom().item(image)).orElseGet(() -> images.missing(organization)));
    }
}
