package dev.quarry.search;

import dev.quarry.image.ListedImage;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param last the place behind its last image; empty where it has none
 */
public record Found(Total total, List<ListedImage> images, Optional<Position> last) {

    public Found {
        images = List.copyOf(images);
    }
}
