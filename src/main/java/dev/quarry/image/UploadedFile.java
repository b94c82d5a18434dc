package dev.quarry.image;

import dev.quarry.blob.BlobKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file whose bytes are in the store, waiting for the transaction that makes it an image.
 *
 * @param keyOrNull the object that was announced and written for it; null if the organization had the bytes already
 */
public record UploadedFile(NewImage image, @Nullable BlobKey keyOrNull) {

    public Optional<BlobKey> key() {
        return Optional.ofNullable(keyOrNull);
    }
}
