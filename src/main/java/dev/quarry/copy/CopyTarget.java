package dev.quarry.copy;

import dev.quarry.access.Caller;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/**
 * Where copies go, as two headers say.
 *
 * @param organization what {@code Destination} names; whether there is such an organization is another question
 * @param overwrite false for {@code Overwrite: F}
 * @param caller who copies
 */
record CopyTarget(String organization, boolean overwrite, Caller caller) {

    static final String DESTINATION = "Destination";
    static final String OVERWRITE = "Overwrite";

    /** @throws Problem that names the header which is missing or not valid */
    static CopyTarget of(MultiMap headers, Caller caller) {
        var destination = headers.get(DESTINATION);
        if (destination == null || destination.isBlank()) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "The header Destination is missing. Name the organization that the copy goes to.");
        }
        return new CopyTarget(destination.strip(), overwrite(headers.get(OVERWRITE)), caller);
    }

    private static boolean overwrite(@Nullable String sent) {
        if (sent == null || sent.strip().equalsIgnoreCase("T")) {
            return true;
        }
        if (sent.strip().equalsIgnoreCase("F")) {
            return false;
        }
        throw new Problem(
                ProblemType.INVALID_FIELD,
                "The header Overwrite must be T, the default, or F, which leaves an image alone that is there.");
    }
}
