package dev.quarry.copy;

/**
 * Result of copying one image.
 *
 * @param link URL of the image in the destination, relative to the service
 */
record Copied(String link, CopyOutcome outcome) {}
