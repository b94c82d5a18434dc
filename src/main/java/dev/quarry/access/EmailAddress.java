package dev.quarry.access;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/** Quarry sends no mail: an address is kept for people, so that only what cannot be one is refused. */
public final class EmailAddress {

    private EmailAddress() {}

    /** @throws Problem that names the field, unless it is empty or may be an e-mail address */
    public static void requireIfAny(String field, String address) {
        if (!address.isEmpty() && !address.contains("@")) {
            throw new Problem(ProblemType.INVALID_FIELD, "Field \"" + field + "\" is not an e-mail address.");
        }
    }
}
