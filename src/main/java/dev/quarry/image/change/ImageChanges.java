package dev.quarry.image.change;

import dev.quarry.image.BinaryHash;
import dev.quarry.image.ImageRef;
import dev.quarry.image.SourceImage;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What changes of images need of the metadata store. Each is one transaction, and none loses another's. */
public interface ImageChanges {

    /**
     * Locks an image, lets {@code decision} see it as it is, and does what it says. A decision that fails changes
     * nothing. It may be asked again if others were in the way.
     *
     * @return empty if there is no such image
     */
    Uni<Optional<Changed>> change(String organization, ImageRef ref, Function<SourceImage, Change> decision);

    /**
     * Deletes every image of a binary; if one is locked, fails with
     * {@link dev.quarry.problem.ProblemType#IMAGE_LOCKED} and deletes none.
     *
     * @return how many were deleted
     */
    Uni<Integer> deleteByBinaryHash(String organization, BinaryHash binaryHash);

    /** Finds an image that is there, or was deleted no longer ago than {@code retention}. */
    Uni<Optional<SourceImage>> findKept(String organization, ImageRef ref, Duration retention);

    /** Brings back what {@link #findKept} finds. */
    Uni<Optional<SourceImage>> restore(String organization, ImageRef ref, Duration retention);

    /**
     * Ends an image at once, deleted or not; with the last that uses them go the bytes. Fails with
     * {@link dev.quarry.problem.ProblemType#IMAGE_LOCKED} if it is locked.
     *
     * @return false if there is none
     */
    Uni<Boolean> purge(String organization, ImageRef ref);
}
