package dev.quarry.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The table of error responses: status, default message, and which of rokka's two bodies they use.
 *
 * <p>The names are the {@code reason} in every error body and thus part of the API: add names, never change or reuse one.
 * Messages that rokka also uses keep rokka's exact words.
 */
@Schema(
        name = "ErrorReason",
        description = "Machine-readable reason of an error. Stable: existing values keep their name and meaning. New"
                + " values may be added, so clients must accept values that they do not know.")
public enum ProblemType {
    INVALID_FIELD(400, "A field of the request is not valid."),
    MALFORMED_PATH(
            400,
            "The path contains a `%` that is not followed by two hexadecimal digits. Write `%25` for a percent sign."),
    INVALID_BODY(400, "The request body is not valid."),
    MALFORMED_MULTIPART(400, "The body is not well-formed multipart/form-data."),
    DIGEST_MISMATCH(400, "The content does not match the digest in the request."),
    NO_FILE(400, "The request contains no file. Send multipart/form-data with a part that has a file name."),
    URL_NOT_ALLOWED(400, "This URL is not allowed."),
    URL_FETCH_FAILED(400, "The file could not be fetched from its URL."),
    KEY_MISSING(403, "API credentials are not supplied or not a valid format.", Body.AUTHENTICATION),
    KEY_INVALID(403, "API credentials are not valid.", Body.AUTHENTICATION),
    KEY_EXPIRED(401, "This API key has expired", "key_expired"),
    ADDRESS_NOT_ALLOWED(401, "This API key cannot be used from this address.", "ip_not_allowed"),
    TOKEN_INVALID(401, "The token is invalid or has expired. Get a new one from /user/apikeys/token.", "token_invalid"),
    TOKEN_NOT_RENEWABLE(403, "This token cannot create another token. Use an API key."),
    TOO_MANY_ATTEMPTS(429, "Too many attempts from this address. Try again in a minute.", true),
    LINK_INVALID(403, "The link is invalid or has expired. Create a new one."),
    PERMISSION_DENIED(403, "This API key does not have the required permission."),
    IMAGE_NOT_FOUND(404, "No source image found."),
    USER_NOT_FOUND(404, "No user found."),
    KEY_NOT_FOUND(404, "No API key found with this id."),
    MEMBERSHIP_NOT_FOUND(404, "The user is not a member of this organization."),
    ORGANIZATION_NOT_FOUND(404, "No organization found."),
    PATH_NOT_FOUND(404, "No resource exists at this path. GET /openapi lists all paths."),
    METHOD_NOT_ALLOWED(
            405, "This path does not support this method. The `Allow` header lists the methods it supports."),
    NOT_ACCEPTABLE(406, "This path supports none of the media types in the `Accept` header."),
    METADATA_NOT_FOUND(404, "The image has no such metadata."),
    ALIAS_NOT_FOUND(404, "No alias found with this name."),
    ALIAS_EXISTS(409, "An alias with this name exists. Send `overwrite=true` to point it to another image."),
    ORGANIZATION_EXISTS(409, "An organization with this name exists."),
    ORGANIZATION_IN_USE(
            409,
            "The organization still has images or uploads in progress. Deleted images count until their retention ends."),
    LAST_ADMIN(409, "The organization must keep at least one admin. Make another member an admin first."),
    TOO_MANY_KEYS(409, "A user can have at most 5 API keys. Delete one first."),
    KEY_IN_USE(409, "An API key cannot delete itself. Use another key."),
    HASH_COLLISION(409, "A different file with the same SHA-1 is already stored. This file is rejected."),
    PRECONDITION_FAILED(412, "A precondition of the request failed: `If-Match` or `If-Unmodified-Since`."),
    TOO_LARGE(413, "The request is too large."),
    QUOTA_EXCEEDED(413, "The organization's quota is exhausted."),
    UNSUPPORTED_MEDIA_TYPE(415, "This path does not accept the `Content-Type` of the request."),
    IMAGE_NOT_ALLOWED(415, "Images of this kind are not accepted."),
    NOT_AN_IMAGE(415, "The file is not an image of a supported format."),
    REQUEST_TIMEOUT(408, "The request body arrived too slowly."),
    IMAGE_LOCKED(423, "The image is locked. Unlock it first: PUT `false` to its `options/locked`."),
    RANGE_NOT_SATISFIABLE(416, "The requested range starts after the end of the file."),
    CONNECTION_CLOSED(400, "The connection closed before the request was complete."),
    INTERNAL_ERROR(500, "Internal error. The server log has the details."),
    OVERLOADED(503, "Too many concurrent uploads. Try again.", true),
    CONCURRENT_CHANGE(503, "Another request changed the same data. Try again.", true),
    STORE_UNAVAILABLE(503, "The object store is not available. Try again.", true),
    DATABASE_UNAVAILABLE(503, "The database is not available. Try again.", true),
    SHUTTING_DOWN(503, "The server is shutting down. Try again.", true);

    /** rokka's two shapes of an error body. */
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

    /** Returns the HTTP status code. */
    public int status() {
        return status;
    }

    /** Returns the default message, for a problem without a detail of its own. */
    public String message() {
        return message;
    }

    public Body body() {
        return body;
    }

    /** Returns true if the same request may succeed later; the response then has {@code Retry-After}. */
    public boolean retryable() {
        return retryable;
    }

    /** Returns rokka's own code for an authentication error; null if rokka has none. */
    public @Nullable String error() {
        return error;
    }
}
