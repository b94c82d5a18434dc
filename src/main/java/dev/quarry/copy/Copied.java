package dev.quarry.copy;

/**
 * What has become of one copy.
 *
 * @param link where the destination's image is found, relative to the service
 */
record Copied(String link, CopyOutcome outcome) {}
