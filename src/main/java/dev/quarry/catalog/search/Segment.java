package dev.quarry.catalog.search;

import java.util.List;

/**
 * A part of a list that one index has in order.
 *
 * @param rows what stands behind {@code from}
 * @param row what of them names the images
 */
record Segment(String rows, String row, List<Key> keys) {}
