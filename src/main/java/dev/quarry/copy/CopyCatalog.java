package dev.quarry.copy;

import dev.quarry.image.BytesGone;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;

/** What {@link Copies} needs of the metadata store. */
public interface CopyCatalog {

    /**
     * Makes the copy an image of its destination, or brings the one there up to date, in one transaction. An object that
     * is not needed after all becomes due for deletion.
     *
     * <p>Fails with {@link ProblemType#IMAGE_NOT_FOUND} if the source was deleted meanwhile, with {@link BytesGone} if
     * bytes that the destination had ended at this moment.
     */
    Uni<CopyOutcome> commit(ImageCopy copy);
}
