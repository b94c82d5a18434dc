package dev.quarry.search;

import java.util.List;

/**
 * A position in a list, immediately after one of its images.
 *
 * @param plan number of the catalog's query plan; all pages of a list use the same one
 * @param segment number of the list segment that contains the image
 * @param keys the image's sort keys in that segment, as written by the catalog
 * @param total the total that the first page returned
 */
public record Position(int plan, int segment, List<String> keys, Total total) {

    private static final int BEHIND_ALL = 127;

    public Position {
        keys = List.copyOf(keys);
    }

    /** Returns the position after the last image of the list; the page after it is empty. */
    public static Position end(Total total) {
        return new Position(0, BEHIND_ALL, List.of(), total);
    }

    public boolean isEnd() {
        return segment == BEHIND_ALL;
    }
}
