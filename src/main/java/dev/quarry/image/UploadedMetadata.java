package dev.quarry.image;

import dev.quarry.metadata.DynamicMetadata;
import dev.quarry.metadata.UserMetadata;

/** Metadata that an upload contains for one file. */
public record UploadedMetadata(UserMetadata user, DynamicMetadata dynamic, boolean isProtected) {

    public static final UploadedMetadata NONE = new UploadedMetadata(UserMetadata.NONE, DynamicMetadata.NONE, false);
}
