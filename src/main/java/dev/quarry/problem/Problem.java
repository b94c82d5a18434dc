package dev.quarry.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An error response in the making: its type, the detail for the client, and the cause, which only the log contains. */
public class Problem extends RuntimeException {

    private final ProblemType type;
    private final String detail;
    private final Map<String, String> headers;

    public Problem(ProblemType type) {
        this(type, type.message(), Map.of());
    }

    /** @param detail message for the client: what is wrong, the value, what is allowed */
    public Problem(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    /** @param cause for the log; never part of the response */
    public Problem(ProblemType type, String detail, @Nullable Throwable cause) {
        this(type, detail, Map.of(), cause);
    }

    /** @param headers additional response headers */
    public Problem(ProblemType type, String detail, Map<String, String> headers) {
        this(type, detail, headers, null);
    }

    private Problem(ProblemType type, String detail, Map<String, String> headers, @Nullable Throwable cause) {
        // Filling in a stack trace is expensive, and a 4xx needs none.
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
