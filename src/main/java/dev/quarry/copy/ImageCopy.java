package dev.quarry.copy;

import dev.quarry.blob.BlobKey;
import dev.quarry.image.SourceImage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Copy that is ready to commit: its bytes are in the object store.
 *
 * @param image source image
 * @param destination organization to copy to
 * @param overwrite whether an existing image in the destination gets the source's name and user metadata
 * @param keyOrNull journaled and copied object; null if the destination already stored the bytes
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
