package dev.quarry.upload.form;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Field name in PHP array syntax: {@code kind}, {@code kind[]}, {@code kind[0]}, {@code kind[0][entry]}.
 *
 * @param indexOrNull index of the file; null for the next one of this kind
 * @param entryOrNull entry of the object; null for the whole object
 */
record FieldName(
        String kind,
        @Nullable Integer indexOrNull,
        @Nullable String entryOrNull) {

    private static final Pattern SHAPE = Pattern.compile("([a-z_]+)(?:\\[(\\d{0,6})])?(?:\\[([^\\[\\]]+)])?");

    /** Parses a name; empty if it has another syntax. */
    static Optional<FieldName> parse(String name) {
        var matcher = SHAPE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var digits = matcher.group(2);
        var index = digits == null || digits.isEmpty() ? null : Integer.valueOf(digits);
        return Optional.of(new FieldName(matcher.group(1), index, matcher.group(3)));
    }

    OptionalInt index() {
        return indexOrNull == null ? OptionalInt.empty() : OptionalInt.of(indexOrNull);
    }

    Optional<String> entry() {
        return Optional.ofNullable(entryOrNull);
    }
}
