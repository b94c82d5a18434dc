package dev.quarry.catalog;

import dev.quarry.catalog.search.Plan;
import dev.quarry.search.Position;
import dev.quarry.search.Total;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where an image stands in a list.
 *
 * @param revision another number after every change of the image
 * @param keys what it is ordered by in its segment, as text
 */
record Place(long id, String hash, long revision, int segment, List<String> keys) {

    /** @param row the keys, id, hash and revision */
    static Place of(int segment, int keys, Object[] row) {
        var values = IntStream.range(0, keys).mapToObj(n -> (String) row[n]).toList();
        return new Place(number(row[keys]), (String) row[keys + 1], number(row[keys + 2]), segment, values);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    Position position(Plan plan, Total total) {
        return new Position(plan.code(), segment, keys, total);
    }
}
