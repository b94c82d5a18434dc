package dev.quarry.image;

import dev.quarry.format.ImageFacts;

/** A file that was uploaded, on its way to become a source image. */
public record NewImage(
        String organization, FileName name, Fingerprint fingerprint, ImageFacts facts, UserMetadata userMetadata) {

    /** The identity the image will have. */
    public String hash() {
        return ImageHash.plain(fingerprint.binaryHash().value());
    }
}
