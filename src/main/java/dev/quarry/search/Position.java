package dev.quarry.search;

import java.util.List;

/**
 * A place in a list, right behind one of its images.
 *
 * @param plan how the catalog reads the list: all its pages are read in one way
 * @param segment which part of the list the image is in
 * @param keys what the image is ordered by there, as the catalog writes it
 * @param total as the first page told it
 */
public record Position(int plan, int segment, List<String> keys, Total total) {

    private static final int BEHIND_ALL = 127;

    public Position {
        keys = List.copyOf(keys);
    }

    /** The place behind every image, of which no page comes any more. */
    public static Position end(Total total) {
        return new Position(0, BEHIND_ALL, List.of(), total);
    }

    public boolean isEnd() {
        return segment == BEHIND_ALL;
    }
}
