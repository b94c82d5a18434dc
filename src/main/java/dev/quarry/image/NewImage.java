package dev.quarry.image;

import dev.quarry.format.ImageFacts;
import dev.quarry.metadata.DynamicMetadata;
import dev.quarry.metadata.UserMetadata;
import dev.quarry.problem.Problem;

/** An uploaded file that is about to become a source image. */
public record NewImage(
        String organization,
        FileName name,
        Fingerprint fingerprint,
        ImageFacts facts,
        EmbeddedData embedded,
        UploadedMetadata metadata) {

    /** @throws Problem if an area of the dynamic metadata extends outside the image */
    public NewImage {
        metadata.dynamic().requireWithin(facts.width(), facts.height());
    }

    /** Returns the hash that the image will have. */
    public String hash() {
        return ImageHash.of(fingerprint.binaryHash(), metadata.dynamic(), metadata.isProtected());
    }

    public UserMetadata userMetadata() {
        return metadata.user();
    }

    public DynamicMetadata dynamicMetadata() {
        return metadata.dynamic();
    }

    public boolean isProtected() {
        return metadata.isProtected();
    }
}
