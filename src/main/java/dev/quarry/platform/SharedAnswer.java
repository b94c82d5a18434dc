package dev.quarry.platform;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Error response that several operations share in the OpenAPI document. */
enum SharedAnswer {
    INVALID("400", "Invalid", Body.ERROR, "The request is not valid. `message` states why."),
    UNAUTHORIZED(
            "401",
            "Unauthorized",
            Body.AUTHENTICATION_ERROR,
            "The API key has expired, the token is not valid, or the caller's IP address is not allowed."),
    FORBIDDEN("403", "Forbidden", Body.REFUSAL, "The API key is missing or unknown, or does not have a required role."),
    LINK_REFUSED("403", "LinkRefused", Body.ERROR, "The link is not valid or has expired."),
    NOT_FOUND(
            "404",
            "NotFound",
            Body.ERROR,
            "The resource does not exist. For a missing organization, only the root key gets 404."),
    CONFLICT("409", "Conflict", Body.ERROR, "The request conflicts with the current state. `message` states why."),
    MOVED_ON("412", "MovedOn", Body.ERROR, "`If-Match` does not match the ETag, or another precondition failed."),
    TOO_LARGE(
            "413", "TooLarge", Body.ERROR, "The body exceeds 1 MiB, or the request exceeds the organization's quota."),
    RANGE_BEHIND_END("416", "RangeBehindEnd", Body.ERROR, "The range starts after the last byte.", "Content-Range"),
    LOCKED("423", "Locked", Body.ERROR, "An image is locked. Nothing was changed."),
    TOO_MANY_TRIES(
            "429",
            "TooManyTries",
            Body.ERROR,
            "Too many failed authentication attempts from this IP address.",
            "Retry-After"),
    FAILED("500", "Failed", Body.ERROR, "Internal error. The server log has the cause."),
    UNAVAILABLE(
            "503",
            "Unavailable",
            Body.ERROR,
            "Too many concurrent uploads, or the database or object store is unavailable. The request can be repeated.",
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

    /** Returns the response as a component of the document. */
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

    /** Returns the entry for an operation: the status and a reference to the component. */
    Map.Entry<String, APIResponse> reference() {
        return Map.entry(status, OASFactory.createAPIResponse().ref(component));
    }

    /** Names of the schemas of the bodies. */
    private static final class Body {
        static final String ERROR = "ResourceError";
        static final String AUTHENTICATION_ERROR = "AuthenticationError";
        static final String REFUSAL = "Refusal";
    }
}
