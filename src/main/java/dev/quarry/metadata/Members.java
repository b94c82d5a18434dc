package dev.quarry.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Collection;
import java.util.TreeSet;

/** The members that an object may have. One that is not known would be dropped, or change an identity for nothing. */
final class Members {

    private Members() {}

    /** @throws Problem {@link ProblemType#INVALID_FIELD} naming the member */
    static void requireOnly(String field, JsonNode json, Collection<String> known) {
        if (!json.isObject()) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "\"" + field + "\" must be a JSON object with " + String.join(", ", new TreeSet<>(known)) + ".");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new Problem(
                        ProblemType.INVALID_FIELD,
                        "\"" + field + "\" has no member \"" + name + "\". Known are "
                                + String.join(", ", new TreeSet<>(known)) + ".");
            }
        });
    }
}
