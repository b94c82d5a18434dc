package dev.quarry.image.change;

import dev.quarry.http.conditional.IfMatch;
import dev.quarry.image.FileName;
import dev.quarry.image.SourceImage;
import dev.quarry.metadata.MetadataLimits;
import dev.quarry.metadata.UserMetadata;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes that keep an image's hash. A locked image rejects all of them except unlocking. */
@ApplicationScoped
class Edits {

    private final EditableImages images;
    private final MetadataLimits limits;

    Edits(EditableImages images, MetadataLimits limits) {
        this.images = images;
        this.limits = limits;
    }

    Uni<SourceImage> rename(String organization, String hash, IfMatch expected, FileName name) {
        return edit(organization, hash, expected, image -> image.withName(name));
    }

    /** Merges fields into those of the image; a field that is null is deleted. */
    Uni<SourceImage> merge(String organization, String hash, IfMatch expected, UserMetadata fields) {
        return metadata(organization, hash, expected, fields::onto);
    }

    /** Replaces all fields of the image. */
    Uni<SourceImage> replace(String organization, String hash, IfMatch expected, UserMetadata fields) {
        return metadata(organization, hash, expected, current -> fields.onto(Map.of()));
    }

    /** Deletes a field; fails with {@link ProblemType#METADATA_NOT_FOUND} if the image does not have it. */
    Uni<SourceImage> remove(String organization, String hash, IfMatch expected, String key) {
        return metadata(organization, hash, expected, current -> without(key, current));
    }

    Uni<SourceImage> setLocked(String organization, String hash, IfMatch expected, boolean locked) {
        return images.change(
                        organization,
                        hash,
                        expected,
                        image -> image.isLocked() == locked
                                ? new Change.Nothing()
                                : new Change.InPlace(image.withLocked(locked)))
                .map(Changed::image);
    }

    private Uni<SourceImage> metadata(
            String organization, String hash, IfMatch expected, UnaryOperator<Map<String, Object>> change) {
        return edit(organization, hash, expected, image -> {
            var after = change.apply(image.userMetadata());
            limits.require(after);
            return image.withUserMetadata(after);
        });
    }

    private Uni<SourceImage> edit(
            String organization, String hash, IfMatch expected, UnaryOperator<SourceImage> change) {
        return images.change(organization, hash, expected, image -> {
                    image.requireUnlocked();
                    return new Change.InPlace(change.apply(image));
                })
                .map(Changed::image);
    }

    private static Map<String, Object> without(String key, Map<String, Object> current) {
        if (!current.containsKey(key)) {
            throw new Problem(ProblemType.METADATA_NOT_FOUND, "The image has no user metadata field `" + key + "`.");
        }
        var rest = new LinkedHashMap<>(current);
        rest.remove(key);
        return rest;
    }
}
