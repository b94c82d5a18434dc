package dev.quarry.access.quota;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Reads the body of {@code PUT /organizations/{organization}/quota}. */
final class QuotaBody {

    private QuotaBody() {}

    static OwnQuota read(JsonNode body) {
        if (!body.isObject()) {
            throw new Problem(
                    ProblemType.INVALID_BODY,
                    "The body must be a JSON object such as `{\"bytes\":1000000000,\"images\":null}`.");
        }
        return new OwnQuota(number(body, "bytes"), number(body, "images"));
    }

    /** Rejects a missing field: it is more likely a mistake than a request to reset the limit. */
    private static @Nullable Long number(JsonNode body, String field) {
        var value = body.path(field);
        if (value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`" + field + "` must be an integer, or `null` for the configured quota.");
        }
        return value.longValue();
    }
}
