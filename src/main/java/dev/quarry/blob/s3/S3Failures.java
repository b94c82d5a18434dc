package dev.quarry.blob.s3;

import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobException.Kind;
import io.minio.errors.ErrorResponseException;
import java.util.Set;
import java.util.concurrent.CompletionException;

/**
 * Maps error responses of the store and exceptions of the SDK to a {@link BlobException}: missing, refused or
 * unavailable.
 */
final class S3Failures {

    private static final Set<String> MISSING = Set.of("NoSuchKey", "NoSuchUpload", "NotFound");
    private static final int MAX_BODY = 400;

    private S3Failures() {}

    static BlobException ofSdk(String what, Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ErrorResponseException refusal) {
            var error = refusal.errorResponse();
            var status = refusal.response().code();
            var kind = MISSING.contains(String.valueOf(error.code())) ? Kind.MISSING : ofStatus(status);
            return new BlobException(kind, what + " returned " + status + " " + error.code(), cause);
        }
        return new BlobException(Kind.UNAVAILABLE, what + ": " + cause, cause);
    }

    /** @param body response body, which contains S3's error code; the log gets its first 400 characters */
    static BlobException ofAnswer(String what, int status, String body) {
        var words = body.length() > MAX_BODY ? body.substring(0, MAX_BODY) : body;
        return new BlobException(ofStatus(status), what + " returned " + status + " " + words.strip());
    }

    /** Returns whether the failure is transient, so that the same request may succeed later. */
    static boolean mayPass(Throwable failure) {
        return failure instanceof BlobException blob && blob.retryable();
    }

    private static Kind ofStatus(int status) {
        if (status == 404) {
            return Kind.MISSING;
        }
        return status >= 500 || status == 408 || status == 429 ? Kind.UNAVAILABLE : Kind.REFUSED;
    }
}
