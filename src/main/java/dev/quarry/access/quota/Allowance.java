package dev.quarry.access.quota;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/** The quota of an organization and the amount it has stored. */
public record Allowance(Quota quota, Usage usage) {

    private static final String REMEDY = " Purge images or request a larger quota.";

    /**
     * Requires room for additional bytes and images.
     *
     * @throws Problem {@link ProblemType#QUOTA_EXCEEDED}, with the quota and the remaining amount in its message
     */
    public void requireRoom(long bytes, long images) {
        require("bytes", quota.bytes(), usage.bytes(), bytes);
        require("images", quota.images(), usage.images(), images);
    }

    private static void require(String what, long limit, long used, long more) {
        var left = Math.max(0, limit - used);
        if (more > 0 && more > left) {
            throw new Problem(
                    ProblemType.QUOTA_EXCEEDED,
                    "The organization's quota is " + limit + " " + what + ": " + left + " left, " + more + " required."
                            + REMEDY);
        }
    }
}
