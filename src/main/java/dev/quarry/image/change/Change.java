package dev.quarry.image.change;

import dev.quarry.image.SourceImage;
import dev.quarry.metadata.DynamicMetadata;

/** A change of an image, decided while its row is locked. */
public sealed interface Change {

    /** The image stays unchanged. */
    record Nothing() implements Change {}

    /** The image keeps its hash. Its name, metadata and lock are written from {@code after}. */
    record InPlace(SourceImage after) implements Change {}

    /**
     * An image of the same bytes is created under another hash, with the same name, creation time and user metadata. If
     * an image of that hash exists, it stays unchanged; if it is deleted, it is restored.
     */
    record Move(String hash, DynamicMetadata dynamic, boolean isProtected, boolean deletePrevious) implements Change {}

    /** The image is deleted and can be restored until its retention expires. */
    record Delete() implements Change {}
}
