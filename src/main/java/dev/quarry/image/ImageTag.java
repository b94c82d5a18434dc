package dev.quarry.image;

import dev.quarry.http.conditional.EntityTag;

/** Creates the ETag of an image's metadata, which changes with every revision. Downloads use another ETag. */
public final class ImageTag {

    private ImageTag() {}

    public static EntityTag of(SourceImage image) {
        return EntityTag.strong("r" + image.state().revision());
    }
}
