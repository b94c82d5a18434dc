package dev.quarry.image;

import dev.quarry.http.conditional.EntityTag;

/** The ETag of an image's metadata: another one after every change. A download has one of its own. */
public final class ImageTag {

    private ImageTag() {}

    public static EntityTag of(SourceImage image) {
        return EntityTag.strong("r" + image.state().revision());
    }
}
