package dev.quarry.image;

import dev.quarry.blob.BlobKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** What the source image's use cases need of the metadata store. Deleted images are not found by any of them. */
public interface ImageCatalog {

    /** By full hash; by exact short hash; by a prefix that fits exactly one image. */
    Uni<Optional<SourceImage.Stored>> find(String organization, ImageRef ref);

    /**
     * Makes an image of bytes that the organization has already; empty, and nothing changed, if it does not have them.
     * Fails with {@link dev.quarry.problem.ProblemType#HASH_COLLISION} if it has other bytes of that SHA-1.
     */
    Uni<Optional<SourceImage>> adopt(NewImage image);

    /**
     * Makes an image of an object that was announced and written under {@code key}. If the organization has got the
     * bytes from elsewhere meanwhile, those are used and the object becomes due for deletion, in one transaction.
     */
    Uni<SourceImage> create(NewImage image, BlobKey key);

    /** A page, newest first. */
    Uni<Page<SourceImage>> list(String organization, ListQuery query);

    Uni<List<SourceImage>> findByBinaryHash(String organization, BinaryHash binaryHash, int limit, int offset);

    Uni<Long> countByBinaryHash(String organization, BinaryHash binaryHash);

    /** False if there is no such image. */
    Uni<Boolean> delete(String organization, ImageRef ref);

    /** How many images were deleted. */
    Uni<Integer> deleteByBinaryHash(String organization, BinaryHash binaryHash);
}
