package dev.quarry.search;

import dev.quarry.image.ListedImage;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param last the position after the page's last image; empty if the page has no images
 */
public record Found(Total total, List<ListedImage> images, Optional<Position> last) {

    public Found {
        images = List.copyOf(images);
    }
}
