package dev.quarry.upload.form;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field's name as PHP and its clients write it: {@code kind}, {@code kind[]}, {@code kind[0]}, {@code kind[0][entry]}.
 *
 * @param indexOrNull which file it belongs to; null: the next one of its kind
 * @param entryOrNull which entry of an object it is; null: the whole object
 */
record FieldName(
        String kind,
        @Nullable Integer indexOrNull,
        @Nullable String entryOrNull) {

    private static final Pattern SHAPE = Pattern.compile("([a-z_]+)(?:\\[(\\d{0,6})])?(?:\\[([^\\[\\]]+)])?");

    /** Empty for a name of any other shape. */
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
