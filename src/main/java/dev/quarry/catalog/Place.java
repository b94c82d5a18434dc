package dev.quarry.catalog;

import dev.quarry.catalog.search.PageSql.Keyed;
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
    static Place of(int segment, Keyed keyed, Object[] row) {
        var id = keyed.keys();
        // The id is one of the keys, most often.
        var values = IntStream.range(0, keyed.byId() ? id + 1 : id)
                .mapToObj(n -> row[n].toString())
                .toList();
        return new Place(number(row[id]), (String) row[id + 1], number(row[id + 2]), segment, values);
    }

    /** @return what stands behind a place: how many images the list has, or the snapshot in which it is there */
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
