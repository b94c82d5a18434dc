package dev.quarry.problem;

import org.jspecify.annotations.Nullable;

/**
 * The one table of refusals and failures: what each answers, in rokka's words where rokka has some.
 *
 * <p>{@code retryable} says that the same request may succeed later unchanged; such answers carry {@code Retry-After}.
 */
public enum ProblemType {
    INVALID_FIELD(400, "A field of the request is not valid."),
    MALFORMED_PATH(400, "The path holds a % that two hexadecimal digits do not follow. Write % itself as %25."),
    INVALID_BODY(400, "The request's body is not valid."),
    MALFORMED_MULTIPART(400, "The body is not well-formed multipart/form-data."),
    DIGEST_MISMATCH(400, "The bytes are not those that the request's digest was made of."),
    NO_FILE(400, "The request holds no file. Send multipart/form-data with a part that has a file name."),
    REMOTE_URL_REFUSED(400, "The url is none that is fetched from here."),
    REMOTE_FAILED(400, "The url's host did not give the file."),
    KEY_MISSING(403, "API credentials are not supplied or not a valid format.", Body.AUTHENTICATION),
    KEY_UNKNOWN(403, "API credentials are not valid.", Body.AUTHENTICATION),
    KEY_EXPIRED(401, "This API key has expired", "key_expired"),
    KEY_ELSEWHERE(401, "This API key may not be used from this address.", "ip_not_allowed"),
    TOKEN_INVALID(
            401, "The token is not valid, or has expired. Get a new one at /user/apikeys/token.", "token_invalid"),
    TOKEN_NOT_RENEWABLE(403, "This token may not make another one. Use an API key."),
    TOO_MANY_TRIES(429, "Too many tries from this address. Wait a minute.", true),
    LINK_INVALID(403, "The link is not valid, or has expired. Ask for another one."),
    NOT_ALLOWED(403, "This key may not do that."),
    IMAGE_NOT_FOUND(404, "No source image found."),
    USER_NOT_FOUND(404, "No user found."),
    KEY_NOT_FOUND(404, "No API key of that id found."),
    MEMBERSHIP_NOT_FOUND(404, "This user is no member of the organization."),
    ORGANIZATION_NOT_FOUND(404, "No organization found."),
    PATH_NOT_FOUND(404, "There is nothing at this path. GET /openapi lists every path there is."),
    METHOD_NOT_ALLOWED(405, "This path does not take that method."),
    NOT_ACCEPTABLE(406, "This path answers in none of the types that the Accept header asks for."),
    METADATA_NOT_FOUND(404, "The image has no such metadata."),
    ALIAS_NOT_FOUND(404, "No alias of that name found."),
    ALIAS_EXISTS(409, "An alias of that name exists already. Send overwrite=true to let it name another image."),
    ORGANIZATION_EXISTS(409, "An organization of that name exists already."),
    ORGANIZATION_IN_USE(
            409,
            "The organization still has images, deleted ones within their retention included, or uploads are under way."),
    LAST_ADMIN(409, "The organization would have no admin left. Make another member admin first."),
    TOO_MANY_KEYS(409, "A user has at most 5 API keys. Delete one that is no longer in use."),
    KEY_IN_USE(409, "The key that a request is made with cannot be deleted by it. Use another one."),
    HASH_COLLISION(409, "Another file with the same SHA-1 but other bytes is stored already; this one is refused."),
    PRECONDITION_FAILED(412, "A condition of the request does not hold: If-Match or If-Unmodified-Since."),
    TOO_LARGE(413, "The request is too large."),
    QUOTA_EXCEEDED(413, "The organization's quota is used up."),
    UNSUPPORTED_MEDIA_TYPE(415, "The request's Content-Type is not one that this path takes."),
    IMAGE_REFUSED(415, "Images of this kind are not taken here."),
    NOT_AN_IMAGE(415, "The file is not an image of a supported format."),
    TOO_SLOW(408, "The request's bytes come too slowly."),
    IMAGE_LOCKED(423, "The image is locked. Unlock it first: PUT false to its options/locked."),
    RANGE_NOT_SATISFIABLE(416, "The range asked for lies behind the end of the file."),
    CLIENT_GONE(400, "The connection was closed before the request was complete."),
    INTERNAL(500, "Something went wrong here. The log of the service says what."),
    OVERLOADED(503, "Too many uploads at once. Try again.", true),
    CONFLICT_RETRY(503, "Another request was faster. Send this one again.", true),
    STORE_UNAVAILABLE(503, "The object store does not answer as it should. Try again.", true),
    CATALOG_UNAVAILABLE(503, "The database does not answer. Try again.", true),
    SHUTTING_DOWN(503, "This process is about to end. Send the request again.", true);

    /** Which of rokka's two error bodies a problem is told in. */
    public enum Body {
        RESOURCE,
        AUTHENTICATION
    }

    private final int status;
    private final String message;
    private final Body body;
    private final boolean retryable;

    @Nullable
    private final String error;

    ProblemType(int status, String message) {
        this(status, message, Body.RESOURCE, false, null);
    }

    ProblemType(int status, String message, Body body) {
        this(status, message, body, false, null);
    }

    ProblemType(int status, String message, String error) {
        this(status, message, Body.AUTHENTICATION, false, error);
    }

    ProblemType(int status, String message, boolean retryable) {
        this(status, message, Body.RESOURCE, retryable, null);
    }

    ProblemType(int status, String message, Body body, boolean retryable, @Nullable String error) {
        this.status = status;
        this.message = message;
        this.body = body;
        this.retryable = retryable;
        this.error = error;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What a client is told where nothing more precise is known. */
    public String message() {
        return message;
    }

    public Body body() {
        return body;
    }

    public boolean retryable() {
        return retryable;
    }

    /** The word for programs that an authentication error carries; null where rokka has none. */
    public @Nullable String error() {
        return error;
    }
}
