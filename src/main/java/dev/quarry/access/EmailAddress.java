package dev.quarry.access;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/** Validates e-mail addresses. The check is loose because Quarry only stores addresses and sends no mail. */
public final class EmailAddress {

    private EmailAddress() {}

    /** @throws Problem that names the field if the address is neither empty nor contains an {@code @} */
    public static void requireIfAny(String field, String address) {
        if (!address.isEmpty() && !address.contains("@")) {
            throw new Problem(ProblemType.INVALID_FIELD, "`" + field + "` must be an e-mail address.");
        }
    }
}
