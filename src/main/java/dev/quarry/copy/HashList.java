package dev.quarry.copy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;

/** The body of a request for several copies. */
final class HashList {

    private static final int MAX = 100;

    private HashList() {}

    /** @throws Problem if the body is no array of strings, or too long a one */
    static List<String> read(JsonNode body) {
        var hashes = new ArrayList<String>();
        if (!body.isArray()) {
            throw refused();
        }
        if (body.size() > MAX) {
            throw new Problem(
                    ProblemType.INVALID_BODY,
                    "The body holds " + body.size() + " hashes. Send at most " + MAX + " at once.");
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
                ProblemType.INVALID_BODY, "The body must be a JSON array of hashes: [\"063c3d…\",\"fe5d9a…\"].");
    }
}
