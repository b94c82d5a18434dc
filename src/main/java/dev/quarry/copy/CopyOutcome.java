package dev.quarry.copy;

/** What has become of a copy. */
public enum CopyOutcome {
    /** The destination has an image that it did not have, or had deleted. */
    CREATED,
    /** The destination had the image; it has the source's name and user metadata now. */
    OVERWRITTEN,
    /** The destination has the image and keeps it as it was. */
    EXISTS
}
