package dev.quarry.image.change;

import dev.quarry.image.SourceImage;
import dev.quarry.metadata.DynamicMetadata;

/** What is to become of an image, decided while nobody else can change it. */
public sealed interface Change {

    /** It stays as it is. */
    record Nothing() implements Change {}

    /** It keeps its identity; name, metadata and lock are written as they are here. */
    record InPlace(SourceImage after) implements Change {}

    /**
     * There is to be an image of the same bytes under another hash, with the same name, creation time and user metadata.
     * One that is there already stays as it is, but comes back if it was deleted.
     */
    record Move(String hash, DynamicMetadata dynamic, boolean isProtected, boolean deletePrevious) implements Change {}

    /** It is to be hidden until its retention is over. */
    record Delete() implements Change {}
}
