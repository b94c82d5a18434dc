package dev.quarry.image;

import dev.quarry.blob.BlobContent;

/**
 * The entity of a download: an open object, written by {@link DownloadWriter}.
 *
 * @param organization whose bytes these are
 * @param length in bytes
 */
public record Download(String organization, BlobContent content, long length) {}
