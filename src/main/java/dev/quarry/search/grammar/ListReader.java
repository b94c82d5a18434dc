package dev.quarry.search.grammar;

import dev.quarry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a list's query. A field that is not known is refused: a filter that is passed over would answer wrongly. */
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
     * @param parameters names and values, in the order in which they came
     * @param maxLimit the largest limit that can be asked for
     * @throws dev.quarry.problem.Problem {@link dev.quarry.problem.ProblemType#INVALID_FIELD} naming the field and what it
     *     must be
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
            throw Refusal.of("operator", "can join " + MOST_CONDITIONS + " fields at most.");
        }
        return new ListRequest(new Query(conditions, any, deleted, sort), facets, limit, offset, cursor);
    }

    private int limit(String value) {
        return integer(value)
                .filter(items -> items >= 0 && items <= maxLimit)
                .orElseThrow(() -> Refusal.of("limit", "must be an integer from 0 to " + maxLimit + "."));
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

    /** For a cursor that is none, too. */
    public static Problem badOffset() {
        return Refusal.of(
                "offset",
                "must be an integer from 0 to " + Integer.MAX_VALUE
                        + ", or the cursor of an earlier answer to the same query, unchanged. If it was one, begin again"
                        + " without it.");
    }

    private static List<SearchField> facets(String value) {
        var fields = SortKey.fields(value);
        if (fields.size() > MOST_FACETS) {
            throw Refusal.of("facets", "can be " + MOST_FACETS + " fields at most.");
        }
        for (var field : fields) {
            if (!field.isFacet()) {
                throw Refusal.of(
                        "facets",
                        "cannot be " + field.wireName()
                                + ". Its fields can be user:str:…, user:array:…, format, mimetype, opaque, animated,"
                                + " protected, locked and others with few values.");
            }
        }
        return fields;
    }

    private static boolean operator(String value) {
        if (!value.equals("or") && !value.equals("and")) {
            throw Refusal.of("operator", "must be and or or.");
        }
        return value.equals("or");
    }

    private static boolean deleted(String value) {
        if (!value.equals("true") && !value.equals("false") && !value.isEmpty()) {
            throw Refusal.of("deleted", "must be true or false.");
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
