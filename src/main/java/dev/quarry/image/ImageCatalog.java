package dev.quarry.image;

import dev.quarry.blob.BlobKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Metadata store of source images. Lookups ignore deleted images. */
public interface ImageCatalog {

    /** Finds an image by its full hash, its exact short hash, or a prefix that matches exactly one image. */
    Uni<Optional<SourceImage.Stored>> find(String organization, ImageRef ref);

    /**
     * Returns whether the organization already stores these bytes. Fails with
     * {@link dev.quarry.problem.ProblemType#HASH_COLLISION} if it stores other bytes with the same SHA-1, and with
     * {@link dev.quarry.problem.ProblemType#QUOTA_EXCEEDED} if it does not store them and they exceed its quota.
     */
    Uni<Boolean> knows(String organization, Fingerprint fingerprint);

    /**
     * Does the same as {@link #knows}. If the organization does not store the bytes, also journals the object that will
     * hold them, in the same statement. Fails with
     * {@link dev.quarry.problem.ProblemType#ORGANIZATION_NOT_FOUND} if the organization does not exist.
     */
    Uni<Boolean> knowsOrAnnounces(String organization, Fingerprint fingerprint, BlobKey key);

    /**
     * Creates or updates the images of uploaded files in one transaction, all or none, and returns them in the same
     * order. If another upload has stored the same bytes in the meantime, its object is used and the journal entry of
     * the surplus object becomes due.
     */
    Uni<List<SourceImage>> commit(List<UploadedFile> files);

    /**
     * Returns images that were deleted longer ago than {@code retention}, the oldest first.
     *
     * @param limit maximum number of images
     * @param offset number of images to skip, the oldest of all
     */
    Uni<List<ExpiredImage>> expired(Duration retention, int limit, int offset);

    /**
     * Purges an image if it is still deleted for longer than {@code retention} and its bytes are not in use at this
     * moment. The bytes are removed with the last image that uses them. Returns whether the image was purged.
     */
    Uni<Boolean> endExpired(ExpiredImage image, Duration retention);
}
