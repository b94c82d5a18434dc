package dev.quarry.copy;

/** Outcome of copying one image. */
public enum CopyOutcome {
    /** The image was created in the destination, or restored there if it was deleted. */
    CREATED,
    /** The image already existed and now has the source's name and user metadata, unless it is locked. */
    OVERWRITTEN,
    /** The image already existed and was not changed. */
    EXISTS
}
