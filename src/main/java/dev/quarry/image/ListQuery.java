package dev.quarry.image;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit 0 to 2000 items; 0 gives the total alone
 * @param offset how many items to pass over
 * @param after the position to go on behind; then the offset is 0
 */
public record ListQuery(int limit, int offset, @Nullable Cursor after) {

    private static final int MAX_LIMIT = 2000;
    private static final int DEFAULT_LIMIT = 100;

    public ListQuery {
        if (limit < 0 || limit > MAX_LIMIT) {
            throw badLimit();
        }
        if (offset < 0) {
            throw badOffset();
        }
    }

    /** Reads the two fields as they come in a query; rokka sends a cursor as the offset too. */
    public static ListQuery parse(Optional<String> limit, Optional<String> offset) {
        var items = limit.filter(text -> !text.isEmpty()).map(ListQuery::limit).orElse(DEFAULT_LIMIT);
        var position = offset.orElse("");
        if (position.isEmpty()) {
            return new ListQuery(items, 0, null);
        }
        return isInteger(position)
                ? new ListQuery(items, integer(position).orElseThrow(ListQuery::badOffset), null)
                : new ListQuery(items, 0, Cursor.parse(position).orElseThrow(ListQuery::badOffset));
    }

    private static int limit(String text) {
        return integer(text).orElseThrow(ListQuery::badLimit);
    }

    private static boolean isInteger(String text) {
        return text.matches("[+-]?[0-9]+");
    }

    private static Optional<Integer> integer(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Problem badLimit() {
        return new Problem(ProblemType.INVALID_FIELD, "\"limit\" must be an integer from 0 to " + MAX_LIMIT + ".");
    }

    private static Problem badOffset() {
        return new Problem(
                ProblemType.INVALID_FIELD,
                "\"offset\" must be an integer from 0 to " + Integer.MAX_VALUE
                        + ", or the cursor of an earlier answer, unchanged.");
    }
}
