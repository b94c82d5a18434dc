package dev.quarry.access.quota;

/**
 * Amount that an organization has stored. Identical files count once in bytes. Deleted images count as long as they can
 * be restored.
 */
public record Usage(long bytes, long images) {}
