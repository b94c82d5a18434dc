package dev.quarry.catalog.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Part of a list that one index has in order.
 *
 * @param rows what follows {@code from}
 * @param row alias in {@code rows} that has the image IDs
 */
record Segment(String rows, String row, List<Key> keys) {

    /** Returns whether the last key is the image ID. */
    boolean endsById() {
        return keys.get(keys.size() - 1).expression().equals(row + ".id");
    }

    /** Returns the keys without the ID. */
    List<Key> told() {
        return endsById() ? keys.subList(0, keys.size() - 1) : keys;
    }

    /**
     * Returns the order of rows that have the keys as {@code k0}, {@code k1} and so on. It uses {@code id} itself
     * instead of a key, because PostgreSQL would otherwise not recognize that the rows are already in this order.
     */
    String order(String rows) {
        var told = IntStream.range(0, told().size()).mapToObj(n -> keys.get(n).order(rows + ".k" + n));
        var id = keys.stream().skip(told().size()).map(key -> key.order(rows + ".id"));
        return Stream.concat(told, id).collect(Collectors.joining(", "));
    }
}
