package dev.quarry.search.grammar;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses ranges: {@code [low,high]}. A bracket includes the bound and a brace excludes it. One bound may be empty, and
 * bounds may be quoted: {@code {'a',}}.
 */
final class RangeReader {

    private static final Pattern RANGE = Pattern.compile("([\\[{])('[^']*'|[^',]*),('[^']*'|[^',]*)([]}])");

    private final SearchField field;
    private final String text;

    RangeReader(SearchField field, String text) {
        this.field = field;
        this.text = text;
    }

    static boolean isRange(String text) {
        return text.length() > 1
                && "[{".indexOf(text.charAt(0)) >= 0
                && "]}".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    Match.Range read() {
        var parts = RANGE.matcher(text);
        if (!field.type().hasRanges() || !parts.matches()) {
            throw Refusal.ofValue(field, text);
        }
        var low = low(parts.group(2), parts.group(1).equals("["));
        var high = high(parts.group(3), parts.group(4).equals("]"));
        if (low == null && high == null) {
            throw Refusal.ofValue(field, text);
        }
        return new Match.Range(low, high);
    }

    private Match.Range.@Nullable Bound low(String end, boolean inclusive) {
        var value = value(end);
        if (value.isEmpty()) {
            return null;
        }
        // An excluded second makes the range start at the next one.
        return second(value.get())
                .map(second -> inclusive ? bound(second, true) : bound(second.plusSeconds(1), true))
                .orElseGet(() -> new Match.Range.Bound(value.get(), inclusive));
    }

    private Match.Range.@Nullable Bound high(String end, boolean inclusive) {
        var value = value(end);
        if (value.isEmpty()) {
            return null;
        }
        return second(value.get())
                .map(second -> inclusive ? bound(second.plusSeconds(1), false) : bound(second, false))
                .orElseGet(() -> new Match.Range.Bound(value.get(), inclusive));
    }

    /** Returns a whole second of {@code created}, which as a bound means the full second: responses omit fractions. */
    private Optional<Instant> second(String value) {
        return field == ImageField.CREATED ? Values.time(value).filter(time -> time.getNano() == 0) : Optional.empty();
    }

    private static Match.Range.Bound bound(Instant time, boolean inclusive) {
        return new Match.Range.Bound(time.toString(), inclusive);
    }

    private Optional<String> value(String end) {
        var bare = end.startsWith("'") ? end.substring(1, end.length() - 1) : end.strip();
        if (bare.isEmpty() && !end.startsWith("'")) {
            return Optional.empty();
        }
        return Optional.of(Values.canonical(field, bare).orElseThrow(() -> Refusal.ofValue(field, text)));
    }
}
