package dev.quarry.search.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One sort key of a list. Images without a value come last in both directions.
 *
 * @param field a sortable field
 */
public record SortKey(SearchField field, boolean descending) {

    private static final String FORM = "must list fields with an optional direction, such as `created desc,size asc`; ";
    private static final Pattern KEY = Pattern.compile("(\\S+?)(?:\\s+((?i)asc|desc))?");
    private static final int MOST = 8;

    /** Newest first. */
    static final List<SortKey> DEFAULT = List.of(new SortKey(ImageField.CREATED, true));

    public SortKey {
        if (!field.isSortable()) {
            throw Refusal.of("sort", FORM + "`" + field.wireName() + "` is not sortable.");
        }
    }

    static List<SortKey> read(String text) {
        var keys = new ArrayList<SortKey>();
        for (var part : text.split(",", -1)) {
            var key = key(part.strip());
            // A repeated field cannot affect the order.
            if (keys.stream().noneMatch(before -> before.field().equals(key.field()))) {
                keys.add(key);
            }
        }
        if (keys.size() > MOST) {
            throw Refusal.of("sort", FORM + "at most " + MOST + " fields, got " + keys.size() + ".");
        }
        return List.copyOf(keys);
    }

    /** Parses the fields of {@code facets}, which have no direction. */
    static List<SearchField> fields(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(name -> FieldNames.find(name.strip()))
                .distinct()
                .toList();
    }

    private static SortKey key(String text) {
        var parts = KEY.matcher(text);
        if (!parts.matches()) {
            throw Refusal.of("sort", FORM + "`" + Refusal.shown(text) + "` is invalid.");
        }
        var direction = parts.group(2);
        return new SortKey(
                FieldNames.find(parts.group(1)),
                direction != null && direction.toLowerCase(Locale.ROOT).equals("desc"));
    }
}
