package dev.quarry.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Collection;
import java.util.TreeSet;

/** Rejects unknown members of an object. They would be lost, or change the image's hash without any effect. */
final class Members {

    private Members() {}

    /** @throws Problem {@link ProblemType#INVALID_FIELD} naming the unknown member, or if it is not an object */
    static void requireOnly(String field, JsonNode json, Collection<String> known) {
        if (!json.isObject()) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`" + field + "` must be a JSON object with " + String.join(", ", new TreeSet<>(known)) + ".");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new Problem(
                        ProblemType.INVALID_FIELD,
                        "`" + field + "` has an unknown member `" + name + "`. Allowed: "
                                + String.join(", ", new TreeSet<>(known)) + ".");
            }
        });
    }
}
