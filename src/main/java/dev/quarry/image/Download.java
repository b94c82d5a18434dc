package dev.quarry.image;

import dev.quarry.blob.BlobContent;

/**
 * The entity of a download: an open object, written by {@link DownloadWriter}.
 *
 * @param length in bytes
 */
public record Download(BlobContent content, long length) {}
