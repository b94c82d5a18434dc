package dev.quarry.image;

import java.util.List;

/**
 * Some items of a list.
 *
 * @param total how many the whole list holds
 */
public record Page<T>(long total, List<T> items) {

    public Page {
        items = List.copyOf(items);
    }
}
