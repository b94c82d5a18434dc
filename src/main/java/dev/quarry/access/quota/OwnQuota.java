package dev.quarry.access.quota;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Quota set for one organization; a null value means the configured quota. Instances are always valid. */
public record OwnQuota(@Nullable Long bytes, @Nullable Long images) {

    // The largest integer that every JSON parser reads exactly (2^53 - 1).
    private static final long MAX = (1L << 53) - 1;

    public OwnQuota {
        require("bytes", bytes);
        require("images", images);
    }

    private static void require(String field, @Nullable Long value) {
        if (value != null && (value < 0 || value > MAX)) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`" + field + "` must be `null`, for the configured quota, or between 0 and " + MAX + ", got "
                            + value + ".");
        }
    }
}
