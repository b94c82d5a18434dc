package dev.quarry.image;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/**
 * Bytes that an upload meant to use again ended in that very moment, and the commit was rolled back. Whoever still has
 * them stores them and commits again.
 */
public final class BytesGone extends Problem {

    public BytesGone() {
        super(ProblemType.CONFLICT_RETRY, "The stored copy of these bytes ended at this moment. Send the file again.");
    }
}
