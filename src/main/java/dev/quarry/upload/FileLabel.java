package dev.quarry.upload;

import dev.quarry.image.FileName;
import dev.quarry.problem.Problem;
import java.util.function.Supplier;

/** Index and name of a file within its request, used to identify it in error details. */
record FileLabel(int index, FileName name) {

    /** Runs {@code step} and adds the file to the detail of any {@link Problem}. */
    void onto(Runnable step) {
        try {
            step.run();
        } catch (Problem refusal) {
            throw onto(refusal);
        }
    }

    /** Runs {@code step}, returns its result and adds the file to the detail of any {@link Problem}. */
    <T> T from(Supplier<T> step) {
        try {
            return step.get();
        } catch (Problem refusal) {
            throw onto(refusal);
        }
    }

    /** Adds the file to the detail of a client error. Other failures stay unchanged. */
    Throwable onto(Throwable failure) {
        return failure instanceof Problem refusal ? onto(refusal) : failure;
    }

    private Problem onto(Problem refusal) {
        return prefixed("File " + index + " (" + name.value() + ")", refusal);
    }

    /** Prefixes the detail of a client error (4xx) with {@code what}. A server error is not about a file. */
    static Problem prefixed(String what, Problem refusal) {
        return refusal.type().status() >= 500
                ? refusal
                : new Problem(refusal.type(), what + ": " + refusal.detail(), refusal.getCause());
    }
}
