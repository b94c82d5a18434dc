package dev.quarry.upload;

import dev.quarry.blob.BlobKey;
import dev.quarry.format.ImageFacts;
import dev.quarry.image.FileName;
import dev.quarry.image.Fingerprint;
import dev.quarry.image.NewImage;
import dev.quarry.image.UploadedFile;
import dev.quarry.image.UserMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A file that has passed.
 *
 * @param key the object it was written to; null if the organization had these bytes already
 */
record StoredBytes(
        FileName name,
        Fingerprint fingerprint,
        ImageFacts facts,
        @Nullable BlobKey key) {

    UploadedFile with(String organization, UserMetadata metadata) {
        return new UploadedFile(new NewImage(organization, name, fingerprint, facts, metadata), key);
    }
}
