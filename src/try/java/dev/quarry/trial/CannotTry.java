package dev.quarry.trial;

import org.jspecify.annotations.Nullable;

/** Why try mode cannot start, in one line. */
final class CannotTry extends Exception {

    CannotTry(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
