package dev.quarry.upload;

import dev.quarry.image.FileName;
import dev.quarry.problem.Problem;
import java.util.function.Supplier;

/** Which file of a request is meant: a refusal must tell it among many. */
record FileLabel(int index, FileName name) {

    /** Runs a step; a refusal of it names the file. */
    void onto(Runnable step) {
        try {
            step.run();
        } catch (Problem refusal) {
            throw onto(refusal);
        }
    }

    /** Runs a step for its outcome; a refusal of it names the file. */
    <T> T from(Supplier<T> step) {
        try {
            return step.get();
        } catch (Problem refusal) {
            throw onto(refusal);
        }
    }

    /** A failure on our side is not about a file, so it keeps its words. */
    Throwable onto(Throwable failure) {
        return failure instanceof Problem refusal ? onto(refusal) : failure;
    }

    private Problem onto(Problem refusal) {
        return prefixed("File " + index + " (" + name.value() + ")", refusal);
    }

    /** A refusal that says what it is about; a failure keeps its words. */
    static Problem prefixed(String what, Problem refusal) {
        return refusal.type().status() >= 500
                ? refusal
                : new Problem(refusal.type(), what + ": " + refusal.detail(), refusal.getCause());
    }
}
