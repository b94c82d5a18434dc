package dev.quarry.access.quota;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** What one organization is given; null: the configured quota holds. An instance is always valid. */
public record OwnQuota(@Nullable Long bytes, @Nullable Long images) {

    // The largest whole number that every JSON reader gets right.
    private static final long MAX = (1L << 53) - 1;

    public OwnQuota {
        require("bytes", bytes);
        require("images", images);
    }

    private static void require(String field, @Nullable Long value) {
        if (value != null && (value < 0 || value > MAX)) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "Field \"" + field + "\" is not valid. Send a whole number from 0 to " + MAX
                            + ", or null for the quota that the service is configured with.");
        }
    }
}
