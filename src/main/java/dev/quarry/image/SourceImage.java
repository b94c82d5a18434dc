package dev.quarry.image;

import dev.quarry.blob.BlobKey;
import dev.quarry.format.ImageFacts;
import java.time.Instant;
import java.util.Map;

/**
 * An original image of an organization.
 *
 * @param hash its identity, 40 lowercase hexadecimal digits; never changes
 * @param shortHash the shortest prefix of at least 6 digits that was unique in the organization when it was made
 * @param userMetadata what users say of it, by field
 * @param created when these bytes first came to the organization
 */
public record SourceImage(
        String organization,
        String hash,
        String shortHash,
        Fingerprint fingerprint,
        Instant created,
        FileName name,
        ImageFacts facts,
        Map<String, Object> userMetadata) {

    /** Where the image is found, relative to the service: rokka's {@code link}. */
    public String link() {
        return link(organization, hash);
    }

    /** Where the image of that hash is found in an organization. */
    public static String link(String organization, String hash) {
        return "/sourceimages/" + organization + "/" + hash;
    }

    /** An image together with the place of its bytes. */
    public record Stored(SourceImage image, BlobKey key) {}
}
