package dev.quarry.image;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/**
 * Thrown when the stored bytes that an upload or copy was about to reuse have just been deleted. The commit was rolled
 * back. A caller that still has the bytes stores them and commits again.
 */
public final class BytesGone extends Problem {

    public BytesGone() {
        super(ProblemType.CONCURRENT_CHANGE, "The stored copy of these bytes was just deleted. Send the file again.");
    }
}
