package dev.quarry.copy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;

/** Parser for the request body of a bulk copy. */
final class HashList {

    private static final int MAX = 100;

    private HashList() {}

    /** @throws Problem if the body is not an array of strings or contains too many */
    static List<String> read(JsonNode body) {
        var hashes = new ArrayList<String>();
        if (!body.isArray()) {
            throw refused();
        }
        if (body.size() > MAX) {
            throw new Problem(
                    ProblemType.INVALID_BODY,
                    "The body must contain at most " + MAX + " hashes, got " + body.size() + ".");
        }
        for (var hash : body) {
            if (!hash.isTextual()) {
                throw refused();
            }
            hashes.add(hash.textValue());
        }
        return hashes;
    }

    private static Problem refused() {
        return new Problem(
                ProblemType.INVALID_BODY,
                "The body must be a JSON array of hashes, such as `[\"063c3d…\",\"fe5d9a…\"]`.");
    }
}
