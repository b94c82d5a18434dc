package dev.quarry.blob.s3;

import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobException.Kind;
import io.minio.errors.ErrorResponseException;
import java.util.Set;
import java.util.concurrent.CompletionException;

/** Turns what a store answers into the four kinds of failure that Quarry tells apart. */
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
            return new BlobException(kind, what + " answered " + status + " " + error.code(), cause);
        }
        return new BlobException(Kind.UNAVAILABLE, what + ": " + cause, cause);
    }

    /** @param body the beginning of the answer's body, where S3 puts its error code */
    static BlobException ofAnswer(String what, int status, String body) {
        var words = body.length() > MAX_BODY ? body.substring(0, MAX_BODY) : body;
        return new BlobException(ofStatus(status), what + " answered " + status + " " + words.strip());
    }

    /** Tells whether the same request may succeed in a moment. */
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
