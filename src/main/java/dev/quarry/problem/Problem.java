package dev.quarry.problem;

import org.jspecify.annotations.Nullable;

/**
 * A refusal or a failure on its way to the client: the type, what the client may read, and the cause for the log only.
 */
public class Problem extends RuntimeException {

    private final ProblemType type;
    private final String detail;

    public Problem(ProblemType type) {
        this(type, type.message(), null);
    }

    /** @param detail what the client reads; names the field and the remedy */
    public Problem(ProblemType type, String detail) {
        this(type, detail, null);
    }

    /** @param cause what the log reads; a client never does */
    public Problem(ProblemType type, String detail, @Nullable Throwable cause) {
        // A refusal is an answer, not an accident: only failures (5xx) pay for a stack trace.
        super(detail, cause, false, type.status() >= 500);
        this.type = type;
        this.detail = detail;
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return detail;
    }
}
