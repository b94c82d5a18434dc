package dev.quarry.copy;

import dev.quarry.access.Caller;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/**
 * Target of a copy, from the headers {@code Destination} and {@code Overwrite}.
 *
 * @param organization value of {@code Destination}; the organization may not exist
 * @param overwrite false for {@code Overwrite: F}
 * @param caller caller of the request
 */
record CopyTarget(String organization, boolean overwrite, Caller caller) {

    static final String DESTINATION = "Destination";
    static final String OVERWRITE = "Overwrite";

    /**
     * Parses the headers.
     *
     * @throws Problem naming the header that is missing or invalid
     */
    static CopyTarget of(MultiMap headers, Caller caller) {
        var destination = headers.get(DESTINATION);
        if (destination == null || destination.isBlank()) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "Header `Destination` is required. Set it to the organization to copy to.");
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
                "Header `Overwrite` must be `T` (overwrite, the default) or `F` (keep an existing image).");
    }
}
