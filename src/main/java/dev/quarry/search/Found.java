package dev.quarry.search;

import dev.quarry.image.SourceImage;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param last the place behind its last image; empty where it has none
 */
public record Found(Total total, List<SourceImage.Stored> images, Optional<Position> last) {

    public Found {
        images = List.copyOf(images);
    }
}
