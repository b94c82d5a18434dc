package dev.quarry.catalog;

import dev.quarry.catalog.search.Plan;
import dev.quarry.image.SourceImage;
import dev.quarry.search.Position;
import dev.quarry.search.Total;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An image as a page has it.
 *
 * @param keys what it is ordered by in its segment, as text
 */
record ListedImage(SourceImage.Stored stored, int segment, List<String> keys) {

    /** @param row the keys, and then what {@link dev.quarry.catalog.search.ImageColumns} names */
    static ListedImage of(int segment, int keys, Object[] row) {
        var values = IntStream.range(0, keys).mapToObj(n -> (String) row[n]).toList();
        return new ListedImage(ImageRow.read(row, keys), segment, values);
    }

    Position position(Plan plan, Total total) {
        return new Position(plan.code(), segment, keys, total);
    }
}
