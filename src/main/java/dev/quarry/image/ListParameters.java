package dev.quarry.image;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.MultiMap;
import java.util.Optional;
import java.util.Set;

/** The query of a list. A field that is not known is refused: a filter that is passed over would answer wrongly. */
record ListParameters(ListQuery query, Optional<BinaryHash> binaryHash) {

    private static final Set<String> KNOWN = Set.of("limit", "offset", "binaryHash");

    static ListParameters parse(MultiMap parameters) {
        for (var name : parameters.names()) {
            if (!KNOWN.contains(name)) {
                throw new Problem(
                        ProblemType.INVALID_FIELD,
                        "Field \"" + name + "\" cannot be searched for. Known here are limit, offset and binaryHash.");
            }
        }
        return new ListParameters(
                ListQuery.parse(value(parameters, "limit"), value(parameters, "offset")), binaryHash(parameters));
    }

    static Optional<BinaryHash> binaryHash(MultiMap parameters) {
        return value(parameters, "binaryHash").map(BinaryHash::parse);
    }

    private static Optional<String> value(MultiMap parameters, String name) {
        return Optional.ofNullable(parameters.get(name));
    }
}
