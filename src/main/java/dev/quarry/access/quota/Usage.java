package dev.quarry.access.quota;

/**
 * What an organization stores: the bytes that lie in the store, each file's once, and its images. Both count those that
 * were deleted for as long as they can be restored.
 */
public record Usage(long bytes, long images) {}
