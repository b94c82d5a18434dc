package dev.quarry.access.quota;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Reads what {@code PUT /organizations/{organization}/quota} is sent. */
final class QuotaBody {

    private QuotaBody() {}

    static OwnQuota read(JsonNode body) {
        if (!body.isObject()) {
            throw new Problem(
                    ProblemType.INVALID_BODY,
                    "The body must be a JSON object such as {\"bytes\":1000000000,\"images\":null}.");
        }
        return new OwnQuota(number(body, "bytes"), number(body, "images"));
    }

    /** A field that is missing is a mistake more often than a wish to lift a limit. */
    private static @Nullable Long number(JsonNode body, String field) {
        var value = body.path(field);
        if (value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "Field \"" + field
                            + "\" must be a whole number, or null for the quota that the service is configured"
                            + " with.");
        }
        return value.longValue();
    }
}
