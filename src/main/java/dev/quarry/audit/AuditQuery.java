package dev.quarry.audit;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requested page of the audit trail. Instances are always valid.
 *
 * @param limit maximum number of entries
 * @param before upper bound of the entry ids, exclusive
 */
public record AuditQuery(int limit, long before) {

    private static final int STANDARD_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    public AuditQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new Problem(ProblemType.INVALID_FIELD, "`limit` must be an integer between 1 and " + MAX_LIMIT + ".");
        }
    }

    /** Parses query parameters; an empty one counts as missing. */
    static AuditQuery parse(@Nullable String limit, @Nullable String cursor) {
        return new AuditQuery(
                value(limit).map(AuditQuery::number).orElse(STANDARD_LIMIT),
                value(cursor).map(AuditQuery::position).orElse(Long.MAX_VALUE));
    }

    private static Optional<String> value(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isEmpty());
    }

    private static int number(String text) {
        // 0 is rejected by the constructor, like any text that is not a number.
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static long position(String cursor) {
        return AuditCursor.parse(cursor)
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_FIELD,
                        "`cursor` is not valid. Send the `cursor` of an earlier response unchanged."));
    }
}
