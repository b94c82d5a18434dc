package dev.quarry.catalog.search;

import dev.quarry.search.grammar.ImageField;
import dev.quarry.search.grammar.Query;
import dev.quarry.search.grammar.SearchField;
import dev.quarry.search.grammar.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Complete sort keys of a list: no two images have the same values in all keys. */
final class Keys {

    private Keys() {}

    /**
     * Returns the keys for {@code sort}, followed by those that make the order unique.
     *
     * @param row alias of the relation with the columns {@code created} and {@code id}
     */
    static List<Key> of(List<SortKey> sort, Query query, String row, Parameters parameters) {
        var keys = new ArrayList<Key>();
        for (var key : sort) {
            var operand = key.field() == ImageField.CREATED
                    ? new Operand(row + ".created", SqlType.TIME)
                    : Columns.of(key.field(), parameters);
            if (IndexedFields.has(key.field())) {
                // Images without a value come last, in both directions.
                keys.add(new Key("(" + operand.expression() + " is null)", SqlType.FLAG, false));
                keys.add(new Key(
                        "coalesce(" + operand.expression() + ", "
                                + operand.type().some() + ")",
                        operand.type(),
                        key.descending()));
            } else {
                keys.add(new Key(operand, key.descending()));
            }
        }
        keys.addAll(last(query, row));
        return keys;
    }

    /** Returns the keys that make the order unique, in the direction of the last key, so that one index serves both. */
    private static List<Key> last(Query query, String row) {
        var fields = query.sort().stream().map(SortKey::field).toList();
        if (fields.contains(ImageField.HASH) || fields.contains(ImageField.SHORT_HASH)) {
            return List.of();
        }
        var descending = query.sort().get(fields.size() - 1).descending();
        var id = new Key(row + ".id", SqlType.INTEGER, descending);
        return fields.contains(ImageField.CREATED)
                ? List.of(id)
                : List.of(new Key(row + ".created", SqlType.TIME, descending), id);
    }

    static String order(List<Key> keys) {
        return keys.stream().map(Key::order).collect(Collectors.joining(", "));
    }

    /** Returns the condition for the rows after one with these values, in a form that can start an index range. */
    static String behind(List<Key> keys, List<String> values, Parameters parameters) {
        var bound = IntStream.range(0, keys.size())
                .mapToObj(n -> parameters.bind(values.get(n), keys.get(n).type()))
                .toList();
        if (keys.stream().map(Key::descending).distinct().count() == 1) {
            return "(" + keys.stream().map(Key::expression).collect(Collectors.joining(", ")) + ")"
                    + keys.get(0).behind() + "(" + String.join(", ", bound) + ")";
        }
        var first = keys.get(0);
        return first.expression() + first.behind().stripTrailing() + "= " + bound.get(0) + " and "
                + mixed(keys, bound, 0);
    }

    private static String mixed(List<Key> keys, List<String> bound, int n) {
        var key = keys.get(n);
        var beyond = key.expression() + key.behind() + bound.get(n);
        return n == keys.size() - 1
                ? beyond
                : "(" + beyond + " or " + key.expression() + " = " + bound.get(n) + " and " + mixed(keys, bound, n + 1)
                        + ")";
    }

    /** Returns whether a list is sorted only by the time of creation, which {@code image_field} also contains. */
    static boolean isByCreation(Query query) {
        return query.sort().size() == 1 && first(query) == ImageField.CREATED;
    }

    static boolean isFieldFirst(Query query) {
        return IndexedFields.has(query.sort().get(0).field());
    }

    static SearchField first(Query query) {
        return query.sort().get(0).field();
    }
}
