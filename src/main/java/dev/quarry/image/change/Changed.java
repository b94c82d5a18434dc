package dev.quarry.image.change;

import dev.quarry.image.SourceImage;

/**
 * Result of a change.
 *
 * @param image current state of the image, or the image that replaces it
 */
public record Changed(SourceImage image, Change change) {

    public boolean isNothing() {
        return change instanceof Change.Nothing;
    }
}
