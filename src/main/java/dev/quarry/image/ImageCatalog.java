package dev.quarry.image;

import dev.quarry.blob.BlobKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the source image's use cases need of the metadata store. Deleted images are not found by any of them. */
public interface ImageCatalog {

    /** By full hash; by exact short hash; by a prefix that fits exactly one image. */
    Uni<Optional<SourceImage.Stored>> find(String organization, ImageRef ref);

    /**
     * Tells whether the organization has these bytes. Fails with
     * {@link dev.quarry.problem.ProblemType#HASH_COLLISION} if it has other bytes of that SHA-1, with
     * {@link dev.quarry.problem.ProblemType#QUOTA_EXCEEDED} if it has none and these do not fit.
     */
    Uni<Boolean> knows(String organization, Fingerprint fingerprint);

    /**
     * As {@link #knows}, and in the same statement announces the object that is to hold the bytes if it does not. Fails
     * with {@link dev.quarry.problem.ProblemType#ORGANIZATION_NOT_FOUND} if there is no such organization.
     */
    Uni<Boolean> knowsOrAnnounces(String organization, Fingerprint fingerprint, BlobKey key);

    /**
     * Makes images of uploaded files, all of them or none, in one transaction, and gives them in the same order. Where
     * the organization has got an object's bytes from elsewhere meanwhile, those are used and the object becomes due for
     * deletion.
     */
    Uni<List<SourceImage>> commit(List<UploadedFile> files);

    /**
     * Ends images that were deleted longer ago than {@code retention}, the oldest first; with the last that uses them go
     * the bytes.
     *
     * @param limit how many at most
     * @return how many ended
     */
    Uni<Integer> endDeleted(Duration retention, int limit);
}
