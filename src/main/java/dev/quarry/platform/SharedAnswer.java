package dev.quarry.platform;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** A refusal or failure that several operations can answer, as the API document tells it. */
enum SharedAnswer {
    INVALID("400", "Invalid", Body.ERROR, "Something of the request is not valid; the message says what"),
    UNAUTHORIZED(
            "401",
            "Unauthorized",
            Body.AUTHENTICATION_ERROR,
            "The key or the token is over, or may not be used from this address"),
    FORBIDDEN("403", "Forbidden", Body.REFUSAL, "The key is missing, unknown, or may not do that"),
    LINK_REFUSED("403", "LinkRefused", Body.ERROR, "The link is not as it was made, or has expired"),
    NOT_FOUND("404", "NotFound", Body.ERROR, "There is no such thing; of an organization only the root key is told so"),
    CONFLICT("409", "Conflict", Body.ERROR, "It cannot be done as things are; the message says why"),
    MOVED_ON("412", "MovedOn", Body.ERROR, "If-Match does not name the ETag, or another condition does not hold"),
    TOO_LARGE(
            "413", "TooLarge", Body.ERROR, "The body is longer than 1 MiB, or the organization's quota allows no more"),
    RANGE_BEHIND_END("416", "RangeBehindEnd", Body.ERROR, "No byte of the range is there", "Content-Range"),
    LOCKED("423", "Locked", Body.ERROR, "An image is locked, and nothing was changed"),
    TOO_MANY_TRIES("429", "TooManyTries", Body.ERROR, "Too many wrong keys from this address", "Retry-After"),
    FAILED("500", "Failed", Body.ERROR, "Something went wrong here; the service's log says what"),
    UNAVAILABLE(
            "503",
            "Unavailable",
            Body.ERROR,
            "Too much at once, or the database or the store does not answer; the same request is safe to repeat",
            "Retry-After");

    final String status;
    final String component;
    private final String schema;
    private final String description;
    private final String[] headers;

    SharedAnswer(String status, String component, String schema, String description, String... headers) {
        this.status = status;
        this.component = component;
        this.schema = schema;
        this.description = description;
        this.headers = headers;
    }

    /** Under its name among the document's components. */
    APIResponse whole() {
        var response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json", OASFactory.createMediaType().schema(body())));
        for (var header : headers) {
            response.addHeader(header, OASFactory.createHeader().ref(header));
        }
        return response;
    }

    private Schema body() {
        return OASFactory.createSchema().ref(schema);
    }

    /** At an operation. */
    Map.Entry<String, APIResponse> reference() {
        return Map.entry(status, OASFactory.createAPIResponse().ref(component));
    }

    /** The schemas of what they say. */
    private static final class Body {
        static final String ERROR = "ResourceError";
        static final String AUTHENTICATION_ERROR = "AuthenticationError";
        static final String REFUSAL = "Refusal";
    }
}
