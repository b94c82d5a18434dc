package dev.quarry.access.quota;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/** What an organization may store beside what it does. */
public record Allowance(Quota quota, Usage usage) {

    private static final String REMEDY = " Purge images, or ask for a larger quota.";

    /** @throws Problem {@link ProblemType#QUOTA_EXCEEDED} if so much more does not fit; it says what is left */
    public void requireRoom(long bytes, long images) {
        require("bytes", quota.bytes(), usage.bytes(), bytes);
        require("images", quota.images(), usage.images(), images);
    }

    private static void require(String what, long limit, long used, long more) {
        var left = Math.max(0, limit - used);
        if (more > 0 && more > left) {
            throw new Problem(
                    ProblemType.QUOTA_EXCEEDED,
                    "The organization's quota is " + limit + " " + what + ": " + left + " are left, and this takes "
                            + more + "." + REMEDY);
        }
    }
}
