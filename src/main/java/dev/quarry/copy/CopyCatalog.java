package dev.quarry.copy;

import dev.quarry.image.BytesGone;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;

/** Metadata store operations for {@link Copies}. */
public interface CopyCatalog {

    /**
     * Creates or updates the image in the destination, in one transaction. If the copied object is not needed, its
     * journal entry becomes due.
     *
     * <p>Fails with {@link ProblemType#IMAGE_NOT_FOUND} if the source has been deleted, with {@link BytesGone} if the
     * destination's copy of the bytes was purged at the same time.
     */
    Uni<CopyOutcome> commit(ImageCopy copy);
}
