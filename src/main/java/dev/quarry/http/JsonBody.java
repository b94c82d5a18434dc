package dev.quarry.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a request's body as JSON whatever its {@code Content-Type} says.
 *
 * <p>rokka's clients send JSON as {@code text/plain}, as {@code application/x-www-form-urlencoded} or with no type at
 * all, so the framework's choice of a reader by type would be wrong three times out of four.
 */
public final class JsonBody {

    private static final int MAX_BYTES = 1024 * 1024;

    private JsonBody() {}

    /** Fails with 400 if the body is empty or not JSON, with 413 if it is longer than 1 MiB. */
    public static Uni<JsonNode> read(HttpServerRequest request) {
        return RequestBody.read(request, MAX_BYTES).map(body -> parse(body.getBytes()));
    }

    /** As {@link #read}, with {@code absent} for an empty body. */
    public static Uni<JsonNode> readIfAny(HttpServerRequest request, JsonNode absent) {
        return RequestBody.read(request, MAX_BYTES).map(body -> body.length() == 0 ? absent : parse(body.getBytes()));
    }

    /** Gives the body as it was sent, for a value that may be JSON or not; fails with 413 if it is longer than 1 MiB. */
    public static Uni<String> readText(HttpServerRequest request) {
        return RequestBody.read(request, MAX_BYTES).map(body -> body.toString(StandardCharsets.UTF_8));
    }

    private static JsonNode parse(byte[] body) {
        if (body.length == 0) {
            throw new Problem(ProblemType.INVALID_BODY, "The body is empty. Send JSON.");
        }
        try {
            return StrictJson.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Problem(ProblemType.INVALID_BODY, "The body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Problem(ProblemType.INVALID_BODY, "The body is not JSON.");
        }
    }
}
