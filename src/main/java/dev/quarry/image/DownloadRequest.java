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

/** How much of a file a request wants, once its conditions are weighed (RFC 9110, 13.2.2). */
record DownloadRequest(Preconditions conditions, MultiMap headers) {

    static DownloadRequest of(MultiMap headers, Validators current) {
        return new DownloadRequest(new Preconditions(headers, current), headers);
    }

    /**
     * Tells whether the client has the bytes already.
     *
     * @throws Problem {@link ProblemType#PRECONDITION_FAILED} if the client expects others
     */
    boolean isForKnownBytes() {
        return switch (conditions.evaluate()) {
            case PROCEED -> false;
            case NOT_MODIFIED -> true;
            case FAILED -> throw new Problem(ProblemType.PRECONDITION_FAILED);
        };
    }

    /**
     * Empty for the whole file.
     *
     * @throws Problem {@link ProblemType#RANGE_NOT_SATISFIABLE} if nothing of the range is there
     */
    Optional<ByteRange> range(long length) {
        return FieldLines.find(headers, "Range")
                .filter(range -> conditions.allowRange())
                .flatMap(range -> RangeHeader.select(range, length));
    }
}
