package dev.quarry.search.grammar;

import dev.quarry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses the query of a list. Unknown fields are rejected, because ignoring a filter would return wrong results. */
public final class ListReader {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST_CONDITIONS = 50;
    private static final int MOST_FACETS = 10;

    private final int maxLimit;
    private final List<Condition> conditions = new ArrayList<>();
    private List<SortKey> sort = SortKey.DEFAULT;
    private List<SearchField> facets = List.of();
    private boolean any;
    private boolean deleted;
    private int limit;
    private int offset;
    private Optional<String> cursor = Optional.empty();

    private ListReader(int maxLimit) {
        this.maxLimit = maxLimit;
        this.limit = Math.min(DEFAULT_LIMIT, maxLimit);
    }

    /**
     * @param parameters names and values in request order
     * @param maxLimit the largest accepted {@code limit}
     * @throws dev.quarry.problem.Problem {@link dev.quarry.problem.ProblemType#INVALID_FIELD} with the field and the
     *     expected form
     */
    public static ListRequest read(Iterable<Map.Entry<String, String>> parameters, int maxLimit) {
        var reader = new ListReader(maxLimit);
        parameters.forEach(parameter -> reader.take(parameter.getKey(), parameter.getValue()));
        return reader.request();
    }

    private void take(String name, String value) {
        switch (name) {
            case "limit" -> limit = value.isEmpty() ? limit : limit(value);
            case "offset" -> takeOffset(value);
            case "sort" -> sort = value.isEmpty() ? sort : SortKey.read(value);
            case "facets" -> facets = value.isEmpty() ? facets : facets(value);
            case "operator" -> any = operator(value);
            case "deleted" -> deleted = deleted(value);
            default -> conditions.add(ConditionReader.read(name, value));
        }
    }

    private ListRequest request() {
        if (conditions.size() > MOST_CONDITIONS) {
            throw Refusal.of(
                    "operator", "can combine at most " + MOST_CONDITIONS + " filters, got " + conditions.size() + ".");
        }
        return new ListRequest(new Query(conditions, any, deleted, sort), facets, limit, offset, cursor);
    }

    private int limit(String value) {
        return integer(value)
                .filter(items -> items >= 0 && items <= maxLimit)
                .orElseThrow(() -> Refusal.of(
                        "limit",
                        "must be an integer between 0 and " + maxLimit + ", got `" + Refusal.shown(value) + "`."));
    }

    private void takeOffset(String value) {
        offset = 0;
        cursor = Optional.empty();
        if (value.matches("[+-]?[0-9]+")) {
            offset = integer(value).filter(items -> items >= 0).orElseThrow(ListReader::badOffset);
        } else if (!value.isEmpty()) {
            cursor = Optional.of(value);
        }
    }

    /** Returns the problem for an invalid offset or cursor. */
    public static Problem badOffset() {
        return Refusal.of(
                "offset",
                "must be an integer between 0 and " + Integer.MAX_VALUE
                        + ", or a cursor returned by the same query. If the cursor is no longer valid, start over"
                        + " without `offset`.");
    }

    private static List<SearchField> facets(String value) {
        var fields = SortKey.fields(value);
        if (fields.size() > MOST_FACETS) {
            throw Refusal.of("facets", "accepts at most " + MOST_FACETS + " fields, got " + fields.size() + ".");
        }
        for (var field : fields) {
            if (!field.isFacet()) {
                throw Refusal.of(
                        "facets",
                        "does not support `" + field.wireName()
                                + "`. Supported fields: user:str:<name>, user:array:<name>, format, mimetype, opaque,"
                                + " animated, protected, locked, static:str:color_space, dynamic:str:version:text.");
            }
        }
        return fields;
    }

    private static boolean operator(String value) {
        if (!value.equals("or") && !value.equals("and")) {
            throw Refusal.of("operator", "must be `and` or `or`, got `" + Refusal.shown(value) + "`.");
        }
        return value.equals("or");
    }

    private static boolean deleted(String value) {
        if (!value.equals("true") && !value.equals("false") && !value.isEmpty()) {
            throw Refusal.of("deleted", "must be `true` or `false`, got `" + Refusal.shown(value) + "`.");
        }
        return value.equals("true");
    }

    private static Optional<Integer> integer(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
