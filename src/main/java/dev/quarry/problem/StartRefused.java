package dev.quarry.problem;

import org.jspecify.annotations.Nullable;

/** A failed start-up check. Its message is one line that names the property and the remedy. */
public class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
