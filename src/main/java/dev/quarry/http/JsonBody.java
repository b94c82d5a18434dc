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
 * Reads a request body as JSON and ignores {@code Content-Type}.
 *
 * <p>rokka's clients send JSON as {@code text/plain}, as {@code application/x-www-form-urlencoded} or without a type,
 * so the framework cannot select a reader by type.
 */
public final class JsonBody {

    private static final int MAX_BYTES = 1024 * 1024;

    private JsonBody() {}

    /** Reads the body. Fails with 400 if it is empty or not valid JSON, with 413 if it exceeds 1 MiB. */
    public static Uni<JsonNode> read(HttpServerRequest request) {
        return RequestBody.read(request, MAX_BYTES).map(body -> parse(body.getBytes()));
    }

    /** Like {@link #read}, but returns {@code absent} for an empty body. */
    public static Uni<JsonNode> readIfAny(HttpServerRequest request, JsonNode absent) {
        return RequestBody.read(request, MAX_BYTES).map(body -> body.length() == 0 ? absent : parse(body.getBytes()));
    }

    /** Reads the body as unparsed text, for values that need not be JSON. Fails with 413 if it exceeds 1 MiB. */
    public static Uni<String> readText(HttpServerRequest request) {
        return RequestBody.read(request, MAX_BYTES).map(body -> body.toString(StandardCharsets.UTF_8));
    }

    private static JsonNode parse(byte[] body) {
        if (body.length == 0) {
            throw new Problem(ProblemType.INVALID_BODY, "The request body is empty. Send JSON.");
        }
        try {
            return StrictJson.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Problem(ProblemType.INVALID_BODY, "The body is not valid JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Problem(ProblemType.INVALID_BODY, "The body is not valid JSON.");
        }
    }
}
