package dev.quarry.image;

import dev.quarry.blob.BlobKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file whose bytes are in the object store, ready for the transaction that creates its image.
 *
 * @param keyOrNull key of the object that was journalled and written for it; null if the organization already stored
 *     the bytes
 */
public record UploadedFile(NewImage image, @Nullable BlobKey keyOrNull) {

    public Optional<BlobKey> key() {
        return Optional.ofNullable(keyOrNull);
    }
}
