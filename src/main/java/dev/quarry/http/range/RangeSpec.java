package dev.quarry.http.range;

import dev.quarry.blob.ByteRange;
import java.util.Optional;

/**
 * Element of a {@code Range} header (RFC 9110, 14.1.1).
 *
 * @param first position of the first byte, or {@link #SUFFIX} for a suffix range
 * @param last position of the last byte; for a suffix range, the number of bytes at the end
 */
record RangeSpec(long first, long last) {

    private static final long SUFFIX = -1;

    static RangeSpec suffix(long count) {
        return new RangeSpec(SUFFIX, count);
    }

    boolean isValid() {
        return first <= last;
    }

    /** Returns the part of the range within {@code length} bytes, or empty if the range is not satisfiable. */
    Optional<ByteRange> within(long length) {
        if (first == SUFFIX) {
            return last == 0 ? Optional.empty() : Optional.of(new ByteRange(Math.max(0, length - last), length - 1));
        }
        return first >= length ? Optional.empty() : Optional.of(new ByteRange(first, Math.min(last, length - 1)));
    }
}
