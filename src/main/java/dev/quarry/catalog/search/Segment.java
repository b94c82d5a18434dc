package dev.quarry.catalog.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of a list that one index has in order.
 *
 * @param rows what stands behind {@code from}
 * @param row what of them names the images
 */
record Segment(String rows, String row, List<Key> keys) {

    /** Whether the last key is the image's id. */
    boolean endsById() {
        return keys.get(keys.size() - 1).expression().equals(row + ".id");
    }

    /** The keys, but for the id. */
    List<Key> told() {
        return endsById() ? keys.subList(0, keys.size() - 1) : keys;
    }

    /**
     * The order of rows that have the keys as {@code k0} and so on. The id is named as such, not as a key: PostgreSQL would not
     * see that they are in that order already.
     */
    String order(String rows) {
        var told = IntStream.range(0, told().size()).mapToObj(n -> keys.get(n).order(rows + ".k" + n));
        var id = keys.stream().skip(told().size()).map(key -> key.order(rows + ".id"));
        return Stream.concat(told, id).collect(Collectors.joining(", "));
    }
}
