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
 * What is asked of the store, and whether its answer is that: a whole object is asked for without {@code Range}, so that
 * the most frequent request is the plainest.
 *
 * @param length what the whole object must measure, in bytes
 */
record S3Range(BlobKey key, long length, ByteRange range) {

    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    HttpClientRequest askOf(HttpClientRequest request) {
        return range.isWhole(length) ? request : request.putHeader("Range", "bytes=" + range);
    }

    /** Tells whether the answer is an object at all; a 200 to a range is one, though not the one that was wanted. */
    boolean isObject(HttpClientResponse response) {
        var status = response.statusCode();
        return status == OK || status == PARTIAL_CONTENT || status == RANGE_NOT_SATISFIABLE;
    }

    /** What is wrong with the head of an answer that is an object. */
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
                        this + " answered " + status + " with " + contentLength + " bytes, Content-Range "
                                + contentRange + ", for an object of " + length + " bytes"));
    }

    /** For the log. */
    @Override
    public String toString() {
        return range.isWhole(length) ? "GET " + key : "GET " + key + " bytes " + range;
    }
}
