package dev.quarry.copy;

import dev.quarry.blob.BlobKey;
import dev.quarry.image.SourceImage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An image on its way into another organization, its bytes in the store.
 *
 * @param image the source
 * @param overwrite whether the destination's own image, if it has it, takes the source's name and user metadata
 * @param keyOrNull the object that was announced and copied for it; null if the destination had the bytes already
 */
public record ImageCopy(
        SourceImage image,
        String destination,
        boolean overwrite,
        @Nullable BlobKey keyOrNull) {

    static ImageCopy ofKnownBytes(SourceImage image, CopyTarget target) {
        return new ImageCopy(image, target.organization(), target.overwrite(), null);
    }

    static ImageCopy of(SourceImage image, CopyTarget target, BlobKey key) {
        return new ImageCopy(image, target.organization(), target.overwrite(), key);
    }

    public Optional<BlobKey> key() {
        return Optional.ofNullable(keyOrNull);
    }
}
