package dev.quarry.catalog;

import dev.quarry.catalog.search.PageSql.Keyed;
import dev.quarry.catalog.search.Plan;
import dev.quarry.search.Position;
import dev.quarry.search.Total;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Place of an image in a list.
 *
 * @param revision changes with every change of the image
 * @param keys values of the sort keys in its segment, as text
 */
record Place(long id, String hash, long revision, int segment, List<String> keys) {

    /** @param row keys, ID, hash and revision */
    static Place of(int segment, Keyed keyed, Object[] row) {
        var id = keyed.keys();
        // If the ID is the last key, it is selected once and also read as a key.
        var values = IntStream.range(0, keyed.byId() ? id + 1 : id)
                .mapToObj(n -> row[n].toString())
                .toList();
        return new Place(number(row[id]), (String) row[id + 1], number(row[id + 2]), segment, values);
    }

    /** @return the column after the place: the number of images in the list, or the snapshot in which it was read */
    static Object behind(Keyed keyed, Object[] row) {
        return row[keyed.keys() + 3];
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    Position position(Plan plan, Total total) {
        return new Position(plan.code(), segment, keys, total);
    }
}
