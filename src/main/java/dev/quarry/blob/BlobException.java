package dev.quarry.blob;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** What went wrong at the object store, translated once, where it happened. */
public class BlobException extends Problem {

    /** Kinds of failure that a caller can tell apart. */
    public enum Kind {
        /** The object is not there. */
        MISSING(ProblemType.INTERNAL, false),
        /** The object is there but not as it was written. */
        CORRUPT(ProblemType.INTERNAL, false),
        /** The store has not kept what it took before: an upload under way, a part of it. */
        LOST(ProblemType.STORE_UNAVAILABLE, false),
        /** The store refuses Quarry: credentials, rights, bucket. */
        REFUSED(ProblemType.STORE_UNAVAILABLE, false),
        /** The store cannot be reached, is busy or timed out: the same call may succeed in a moment. */
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

    /** @param what for the log: the call, the key and the store's own words */
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

    /** Tells whether the same call may succeed if it is made again. */
    public boolean retryable() {
        return kind.retryable;
    }

    /** For the log; the client reads {@link #detail()}. */
    @Override
    public String getMessage() {
        return kind + ": " + what;
    }
}
