package dev.quarry.http.range;

import dev.quarry.blob.ByteRange;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parser for the {@code Range} header of a GET request (RFC 9110, 14.2).
 *
 * <p>Overlapping and adjacent ranges are merged. If more than one range remains, the whole file is sent: a server may
 * ignore the header (14.2). {@code multipart/byteranges} would need one store request per part, and a small header
 * could cause a response many times the size of the file.
 */
public final class RangeHeader {

    private static final int MAX_RANGES = 16;
    private static final int MAX_DIGITS = 18;
    private static final String UNIT = "bytes=";

    // A recipient must accept empty list elements (RFC 9110, 5.6.1.2).
    private static final Pattern ELEMENT =
            Pattern.compile("[ \\t]*+(?:([0-9]++)-([0-9]*+)|-([0-9]++))?[ \\t]*+(?:,|\\z)");

    private RangeHeader() {}

    /**
     * Returns the range to send, or empty to send the whole representation with 200.
     *
     * @param length length of the representation in bytes, at least 1
     * @throws Problem {@link ProblemType#RANGE_NOT_SATISFIABLE} if no requested range overlaps the representation
     */
    public static Optional<ByteRange> select(String value, long length) {
        return parse(value).flatMap(asked -> {
            var there =
                    asked.stream().flatMap(spec -> spec.within(length).stream()).toList();
            if (there.isEmpty()) {
                throw notSatisfiable(length);
            }
            var merged = RangeMerge.of(there);
            return merged.size() == 1 ? Optional.of(merged.get(0)) : Optional.empty();
        });
    }

    /** Returns empty if the header must be ignored: unknown unit, malformed, or more than 16 ranges. */
    static Optional<List<RangeSpec>> parse(String value) {
        if (!value.regionMatches(true, 0, UNIT, 0, UNIT.length())) {
            return Optional.empty();
        }
        var specs = new ArrayList<RangeSpec>();
        var element = ELEMENT.matcher(value);
        for (var at = UNIT.length(); at < value.length(); at = element.end()) {
            if (!element.region(at, value.length()).lookingAt()) {
                return Optional.empty();
            }
            if (element.group(3) != null) {
                specs.add(RangeSpec.suffix(number(element.group(3))));
            } else if (element.group(1) != null) {
                var last = element.group(2);
                specs.add(new RangeSpec(number(element.group(1)), last.isEmpty() ? Long.MAX_VALUE : number(last)));
            }
        }
        var valid =
                !specs.isEmpty() && specs.size() <= MAX_RANGES && specs.stream().allMatch(RangeSpec::isValid);
        return valid ? Optional.of(specs) : Optional.empty();
    }

    /** The grammar allows any number of digits. Values beyond 18 digits are past the end of any file. */
    private static long number(String digits) {
        var start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.length() - start > MAX_DIGITS
                ? Long.MAX_VALUE
                : Long.parseLong(digits, start, digits.length(), 10);
    }

    private static Problem notSatisfiable(long length) {
        return new Problem(
                ProblemType.RANGE_NOT_SATISFIABLE,
                "The requested range is not satisfiable: the file has " + length + " bytes.",
                Map.of("Content-Range", "bytes */" + length));
    }
}
