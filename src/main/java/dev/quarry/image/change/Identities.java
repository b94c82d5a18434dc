package dev.quarry.image.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.access.Caller;
import dev.quarry.http.conditional.IfMatch;
import dev.quarry.image.ImageHash;
import dev.quarry.image.SourceImage;
import dev.quarry.metadata.DynamicMetadata;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes of the values that an image's hash is computed from. They create another image of the same bytes. */
@ApplicationScoped
class Identities {

    private final EditableImages images;

    Identities(EditableImages images) {
        this.images = images;
    }

    /** Sets one value of dynamic metadata; fails with {@link ProblemType#INVALID_FIELD} if it is not valid. */
    Uni<Changed> put(String organization, String hash, IfMatch expected, String name, JsonNode value, MoveFlags flags) {
        // A value that is invalid for every image is rejected before an image is locked.
        var checked = DynamicMetadata.NONE.with(name, value);
        return images.change(organization, hash, expected, image -> {
            var dynamic = DynamicMetadata.of(image.dynamicMetadata()).with(checked);
            dynamic.requireWithin(image.facts().width(), image.facts().height());
            return change(image, dynamic, image.isProtected(), flags);
        });
    }

    /** Removes one value; fails with {@link ProblemType#METADATA_NOT_FOUND} if the image does not have it. */
    Uni<Changed> remove(String organization, String hash, IfMatch expected, String name, MoveFlags flags) {
        return images.change(organization, hash, expected, image -> {
            var dynamic = DynamicMetadata.of(image.dynamicMetadata());
            if (!dynamic.has(name)) {
                throw new Problem(ProblemType.METADATA_NOT_FOUND, "The image does not have this dynamic metadata.");
            }
            return change(image, dynamic.without(name), image.isProtected(), flags);
        });
    }

    Uni<Changed> setProtected(
            String organization, String hash, IfMatch expected, boolean isProtected, MoveFlags flags, Caller caller) {
        return images.change(organization, hash, expected, image -> {
            if (!isProtected) {
                // A caller that may not read the bytes must not make them readable for others either.
                image.requireBytesFor(caller);
            }
            return change(image, DynamicMetadata.of(image.dynamicMetadata()), isProtected, flags);
        });
    }

    private static Change change(SourceImage image, DynamicMetadata dynamic, boolean isProtected, MoveFlags flags) {
        if (isProtected == image.isProtected() && dynamic.toMap().equals(image.dynamicMetadata())) {
            return new Change.Nothing();
        }
        var hash = ImageHash.of(image.fingerprint().binaryHash(), dynamic, isProtected);
        // After an earlier keepHash, this change may restore the metadata that the image's hash was computed from.
        if (flags.keepHash() || hash.equals(image.hash())) {
            image.requireUnlocked();
            return new Change.InPlace(image.withDynamicMetadata(dynamic.toMap()));
        }
        if (flags.deletePrevious()) {
            image.requireUnlocked();
        }
        return new Change.Move(hash, dynamic, isProtected, flags.deletePrevious());
    }
}
