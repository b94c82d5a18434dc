package dev.quarry.image;

import dev.quarry.blob.ByteRange;
import dev.quarry.http.FieldLines;
import dev.quarry.http.conditional.Preconditions;
import dev.quarry.http.conditional.Validators;
import dev.quarry.http.range.RangeHeader;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.MultiMap;
import java.util.Optional;

/** Evaluates the conditions of a download request and then its range (RFC 9110, 13.2.2). */
record DownloadRequest(Preconditions conditions, MultiMap headers) {

    static DownloadRequest of(MultiMap headers, Validators current) {
        return new DownloadRequest(new Preconditions(headers, current), headers);
    }

    /**
     * Returns whether the client already has the bytes, so that a 304 suffices.
     *
     * @throws Problem {@link ProblemType#PRECONDITION_FAILED} if the client expects other bytes
     */
    boolean isForKnownBytes() {
        return switch (conditions.evaluate()) {
            case PROCEED -> false;
            case NOT_MODIFIED -> true;
            case FAILED -> throw new Problem(ProblemType.PRECONDITION_FAILED);
        };
    }

    /**
     * Returns the range to send; empty for the whole file.
     *
     * @param length of the file in bytes
     * @throws Problem {@link ProblemType#RANGE_NOT_SATISFIABLE} if the range does not overlap the file
     */
    Optional<ByteRange> range(long length) {
        return FieldLines.find(headers, "Range")
                .filter(range -> conditions.allowRange())
                .flatMap(range -> RangeHeader.select(range, length));
    }
}
