package dev.quarry.image.change;

import dev.quarry.image.SourceImage;

/**
 * What came of a change.
 *
 * @param image the image as it is now, or the one that took its place
 */
public record Changed(SourceImage image, Change change) {

    public boolean isNothing() {
        return change instanceof Change.Nothing;
    }
}
