package dev.quarry.trial;

import org.jspecify.annotations.Nullable;

/** Thrown if try mode cannot start. The message is one line for the user. */
final class CannotTry extends Exception {

    CannotTry(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
