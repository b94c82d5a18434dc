package dev.quarry.image.change;

import dev.quarry.http.conditional.IfMatch;
import dev.quarry.image.ImageRef;
import dev.quarry.image.ImageTag;
import dev.quarry.image.SourceImage;
import dev.quarry.image.SourceImages;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** Finds an image, checks its preconditions and changes it. Every change of a single image uses it. */
@ApplicationScoped
class EditableImages {

    private final ImageChanges changes;
    private final SourceImages images;

    EditableImages(ImageChanges changes, SourceImages images) {
        this.changes = changes;
        this.images = images;
    }

    /**
     * Applies a decision to an image. Fails as {@link SourceImages#get} does, and with
     * {@link ProblemType#PRECONDITION_FAILED} if the image does not have the revision that the client expects.
     */
    Uni<Changed> change(String organization, String hash, IfMatch expected, Function<SourceImage, Change> decision) {
        return ImageRef.parse(hash)
                .map(ref -> changes.change(organization, ref, image -> {
                    requireExpected(image, expected);
                    return decision.apply(image);
                }))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .chain(changed -> requireFound(changed, organization));
    }

    private Uni<Changed> requireFound(Optional<Changed> changed, String organization) {
        return changed.map(done -> Uni.createFrom().item(done)).orElseGet(() -> images.missing(organization));
    }

    private static void requireExpected(SourceImage image, IfMatch expected) {
        if (!expected.allows(ImageTag.of(image))) {
            throw new Problem(
                    ProblemType.PRECONDITION_FAILED,
                    "The image has changed: `If-Match` does not contain its current ETag, which is "
                            + ImageTag.of(image) + ".");
        }
    }
}
