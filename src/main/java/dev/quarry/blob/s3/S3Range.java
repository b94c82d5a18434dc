package dev.quarry.blob.s3;

import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobKey;
import dev.quarry.blob.ByteRange;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.util.Objects;
import java.util.Optional;

/**
 * GET of an object or a range of it, and validation of the response. A whole object is requested without {@code Range},
 * so that the most frequent request stays the simplest.
 *
 * @param length expected length of the whole object in bytes
 */
record S3Range(BlobKey key, long length, ByteRange range) {

    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    HttpClientRequest askOf(HttpClientRequest request) {
        return range.isWhole(length) ? request : request.putHeader("Range", "bytes=" + range);
    }

    /**
     * Returns whether the response concerns an existing object: it carries a body, possibly of another range, or
     * rejects the range.
     */
    boolean isObject(HttpClientResponse response) {
        var status = response.statusCode();
        return status == OK || status == PARTIAL_CONTENT || status == RANGE_NOT_SATISFIABLE;
    }

    /** Returns how the response head of an existing object differs from the expected one; empty if it does not. */
    Optional<BlobException> mismatch(HttpClientResponse response) {
        var status = response.statusCode();
        var contentLength = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        var contentRange = response.getHeader("Content-Range");
        var whole = range.isWhole(length);
        var fits = status == (whole ? OK : PARTIAL_CONTENT)
                && Long.toString(range.length()).equals(contentLength)
                && (whole || Objects.equals(range.contentRange(length), contentRange));
        return fits
                ? Optional.empty()
                : Optional.of(new BlobException(
                        BlobException.Kind.CORRUPT,
                        this + " returned " + status + " with " + contentLength + " bytes, Content-Range "
                                + contentRange + ", for an object of " + length + " bytes"));
    }

    /** Returns a description for the log. */
    @Override
    public String toString() {
        return range.isWhole(length) ? "GET " + key : "GET " + key + " bytes " + range;
    }
}
