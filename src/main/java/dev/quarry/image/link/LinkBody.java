package dev.quarry.image.link;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.time.Duration;

/** Parameters of a new link. Defaults: one hour, or the maximum lifetime if it is shorter, and inline. */
record LinkBody(Duration lifetime, boolean inline) {

    private static final long DEFAULT_SECONDS = 3600;

    static LinkBody parse(JsonNode body, Duration longest) {
        if (!body.isObject()) {
            throw new Problem(
                    ProblemType.INVALID_BODY,
                    "The body must be empty or a JSON object, such as"
                            + " `{\"expires_in\":3600,\"disposition\":\"inline\"}`.");
        }
        return new LinkBody(lifetime(body.path("expires_in"), longest.toSeconds()), inline(body.path("disposition")));
    }

    private static Duration lifetime(JsonNode value, long longest) {
        if (value.isMissingNode()) {
            return Duration.ofSeconds(Math.min(DEFAULT_SECONDS, longest));
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < 1
                || value.longValue() > longest) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`expires_in` must be an integer between 1 and " + longest + " (seconds).");
        }
        return Duration.ofSeconds(value.longValue());
    }

    private static boolean inline(JsonNode value) {
        return switch (value.asText(Link.INLINE)) {
            case Link.INLINE, "" -> true;
            case Link.ATTACHMENT -> false;
            default ->
                throw new Problem(ProblemType.INVALID_FIELD, "`disposition` must be `\"inline\"` or `\"attachment\"`.");
        };
    }
}
