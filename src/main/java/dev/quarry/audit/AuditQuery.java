package dev.quarry.audit;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the trail is asked for; an instance is always valid.
 *
 * @param before only lines with a smaller id
 */
public record AuditQuery(int limit, long before) {

    private static final int STANDARD_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    public AuditQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new Problem(
                    ProblemType.INVALID_FIELD, "\"limit\" must be a whole number from 1 to " + MAX_LIMIT + ".");
        }
    }

    /** Empty is missing. */
    static AuditQuery parse(@Nullable String limit, @Nullable String cursor) {
        return new AuditQuery(
                value(limit).map(AuditQuery::number).orElse(STANDARD_LIMIT),
                value(cursor).map(AuditQuery::position).orElse(Long.MAX_VALUE));
    }

    private static Optional<String> value(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isEmpty());
    }

    private static int number(String text) {
        // Any other text is as wrong as 0.
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static long position(String cursor) {
        return AuditCursor.parse(cursor)
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_FIELD,
                        "\"cursor\" is not one of this service. Send back an answer's cursor as it is."));
    }
}
