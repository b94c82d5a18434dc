package dev.quarry.blob;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Failure of the object store, classified where it occurs. */
public class BlobException extends Problem {

    /** Kinds of failure that callers distinguish. */
    public enum Kind {
        /** The object does not exist. */
        MISSING(ProblemType.INTERNAL_ERROR, false),
        /** The object exists, but differs from what was written. */
        CORRUPT(ProblemType.INTERNAL_ERROR, false),
        /** The store has lost something that it accepted: a multipart upload, a part or a copy. */
        LOST(ProblemType.STORE_UNAVAILABLE, false),
        /** The store rejects the request: credentials, permissions, bucket. */
        REFUSED(ProblemType.STORE_UNAVAILABLE, false),
        /** The store is unreachable, overloaded or timed out. The same call may succeed later. */
        UNAVAILABLE(ProblemType.STORE_UNAVAILABLE, true);

        private final ProblemType problem;
        private final boolean retryable;

        Kind(ProblemType problem, boolean retryable) {
            this.problem = problem;
            this.retryable = retryable;
        }
    }

    private final Kind kind;
    private final String what;

    /** @param what description for the log: the call, the key and the store's error */
    public BlobException(Kind kind, String what, @Nullable Throwable cause) {
        super(kind.problem, kind.problem.message(), cause);
        this.kind = kind;
        this.what = what;
    }

    public BlobException(Kind kind, String what) {
        this(kind, what, null);
    }

    public Kind kind() {
        return kind;
    }

    /** Returns whether the same call may succeed if it is repeated. */
    public boolean retryable() {
        return kind.retryable;
    }

    /** Returns the message for the log. Clients get {@link #detail()}. */
    @Override
    public String getMessage() {
        return kind + ": " + what;
    }
}
