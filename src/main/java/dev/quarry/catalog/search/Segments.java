package dev.quarry.catalog.search;

import dev.quarry.search.grammar.ImageField;
import dev.quarry.search.grammar.Query;
import dev.quarry.search.grammar.SearchField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Splits a list into consecutive segments. In the order of a metadata field, the images without a value follow those
 * with one. In the order of a field that nearly always has the same value, the images with that value are one segment,
 * which the newest-first index has in order, and the few others are segments before and after it.
 */
final class Segments {

    private Segments() {}

    static int count(Query query, Plan plan) {
        return isWhole(query, plan) ? 1 : usual(query).map(List::size).orElse(2);
    }

    static Segment get(Query query, Plan plan, int number, double retention, Parameters parameters) {
        if (isWhole(query, plan)) {
            var row = Rows.row(query, plan);
            return new Segment(
                    Rows.of(query, plan, retention, parameters), row, Keys.of(query.sort(), query, row, parameters));
        }
        return usual(query)
                .map(parts -> part(query, parts, number, parameters))
                .orElseGet(() -> ofField(query, number, parameters));
    }

    static boolean isWhole(Query query, Plan plan) {
        return query.deleted()
                || !plan.equals(Plan.ROWS)
                || !Keys.isFieldFirst(query) && usual(query).isEmpty();
    }

    private static Segment ofField(Query query, int number, Parameters parameters) {
        var field = Keys.first(query);
        var others = query.sort().subList(1, query.sort().size());
        if (number == 0) {
            var keys = new ArrayList<Key>();
            keys.add(new Key(
                    "k." + IndexedFields.column(field),
                    Columns.type(field),
                    query.sort().get(0).descending()));
            keys.addAll(Keys.of(others, query, "k", parameters));
            return new Segment(Rows.inOrder(query, parameters), "k", keys);
        }
        return new Segment(
                Rows.of(query, Plan.ROWS, 0, parameters) + " and "
                        + Columns.of(field, parameters).expression() + " is null",
                "i",
                Keys.of(others, query, "i", parameters));
    }

    private static Segment part(Query query, List<String> parts, int number, Parameters parameters) {
        var descending = query.sort().get(0).descending();
        var part = parts.get(descending ? parts.size() - 1 - number : number);
        // All images of the segment have the same value, so the first sort key is not needed.
        var isOneValue = parts.size() == 2 || part.contains(" = ");
        return new Segment(
                Rows.of(query, Plan.ROWS, 0, parameters) + " and " + part,
                "i",
                Keys.of(
                        isOneValue ? query.sort().subList(1, query.sort().size()) : query.sort(),
                        query,
                        "i",
                        parameters));
    }

    /**
     * Returns the segments' conditions in ascending order, written as in the partial indexes, so that these are used.
     */
    private static Optional<List<String>> usual(Query query) {
        return usual(Keys.first(query)).map(Arrays::asList);
    }

    private static Optional<String[]> usual(SearchField field) {
        if (!(field instanceof ImageField known)) {
            return Optional.empty();
        }
        return switch (known) {
            case PROTECTED -> Optional.of(new String[] {"not i.protected", "i.protected"});
            case LOCKED -> Optional.of(new String[] {"not i.locked", "i.locked"});
            case ANIMATED -> Optional.of(new String[] {"i.frames = 1", "i.frames > 1"});
            case FRAMES -> Optional.of(around("i.frames", "1"));
            case BIT_DEPTH -> Optional.of(around("i.bit_depth", "8"));
            case ORIENTATION -> Optional.of(around("i.orientation", "1"));
            case COLOR_SPACE -> Optional.of(around("i.color_space", "'rgb'"));
            default -> Optional.empty();
        };
    }

    private static String[] around(String column, String value) {
        return new String[] {column + " < " + value, column + " = " + value, column + " > " + value};
    }
}
