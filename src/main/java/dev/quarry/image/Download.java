package dev.quarry.image;

import dev.quarry.blob.BlobContent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Response entity of a download: an open object, written by {@link DownloadWriter}.
 *
 * @param organization owner of the bytes
 * @param length in bytes
 */
@Schema(hidden = true)
public record Download(String organization, BlobContent content, long length) {}
