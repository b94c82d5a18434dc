package dev.quarry.metadata;

import dev.quarry.http.StrictJson;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Enforces the limits of an image's user metadata, on the result of an upload or change. */
@ApplicationScoped
public class MetadataLimits {

    private final int maxFields;
    private final long maxBytes;

    MetadataLimits(MetadataConfig config) {
        this.maxFields = config.maxFields();
        this.maxBytes = config.maxBytes().asLongValue();
    }

    /** @throws Problem {@link ProblemType#INVALID_FIELD} naming the limit */
    public void require(Map<String, Object> userMetadata) {
        if (userMetadata.size() > maxFields) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "The image's user metadata would have " + userMetadata.size() + " fields. The limit is " + maxFields
                            + ".");
        }
        if (bytes(userMetadata) > maxBytes) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "The image's user metadata would exceed the limit of " + maxBytes + " bytes of JSON.");
        }
    }

    /** Returns whether user metadata is within the limits. */
    public boolean hold(Map<String, Object> userMetadata) {
        return userMetadata.size() <= maxFields && bytes(userMetadata) <= maxBytes;
    }

    private static int bytes(Map<String, Object> userMetadata) {
        return StrictJson.write(userMetadata).getBytes(StandardCharsets.UTF_8).length;
    }
}
