package dev.quarry.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal or a failure on its way to the client: the type, what the client may read, and the cause for the log only.
 */
public class Problem extends RuntimeException {

    private final ProblemType type;
    private final String detail;
    private final Map<String, String> headers;

    public Problem(ProblemType type) {
        this(type, type.message(), Map.of());
    }

    /** @param detail what the client reads; names the field and the remedy */
    public Problem(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /** @param cause what the log reads; a client never does */
    public Problem(ProblemType type, String detail, @Nullable Throwable cause) {
        this(type, detail, Map.of(), cause);
    }

    /** @param headers what the answer carries beside the body */
    public Problem(ProblemType type, String detail, Map<String, String> headers) {
        this(type, detail, headers, null);
    }

    private Problem(ProblemType type, String detail, Map<String, String> headers, @Nullable Throwable cause) {
        // A refusal is an answer, not an accident: only failures (5xx) pay for a stack trace.
        super(detail, cause, false, type.status() >= 500);
        this.type = type;
        this.detail = detail;
        this.headers = Map.copyOf(headers);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return detail;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
