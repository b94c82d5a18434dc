package dev.quarry.image.change;

import dev.quarry.image.BinaryHash;
import dev.quarry.image.ImageRef;
import dev.quarry.image.SourceImage;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Metadata store for changes of images. Each method is one transaction; concurrent changes are not lost. */
public interface ImageChanges {

    /**
     * Locks an image, applies {@code decision} to its current state and performs the result. If the decision throws,
     * nothing changes. The decision is called again if the transaction is retried.
     *
     * @return empty if the image does not exist
     */
    Uni<Optional<Changed>> change(String organization, ImageRef ref, Function<SourceImage, Change> decision);

    /**
     * Deletes all images of a binary hash. If one is locked, fails with
     * {@link dev.quarry.problem.ProblemType#IMAGE_LOCKED} and deletes none.
     *
     * @return number of images deleted
     */
    Uni<Integer> deleteByBinaryHash(String organization, BinaryHash binaryHash);

    /** Finds an image that is not deleted, or was deleted less than {@code retention} ago. */
    Uni<Optional<SourceImage>> findKept(String organization, ImageRef ref, Duration retention);

    /** Restores the image that {@link #findKept} finds. */
    Uni<Optional<SourceImage>> restore(String organization, ImageRef ref, Duration retention);

    /**
     * Removes an image immediately, whether it is deleted or not. The bytes are removed with the last image that uses
     * them. Fails with {@link dev.quarry.problem.ProblemType#IMAGE_LOCKED} if the image is locked.
     *
     * @return false if the image does not exist
     */
    Uni<Boolean> purge(String organization, ImageRef ref);
}
