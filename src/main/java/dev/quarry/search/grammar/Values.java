package dev.quarry.search.grammar;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Converts values to canonical text. Returns empty for text that is not a value of the type. */
final class Values {

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Values() {}

    static Optional<String> canonical(SearchField field, String text) {
        return switch (field.type()) {
            case TEXT, LABELS, WORDS -> storable(lower(field) ? text.toLowerCase(Locale.ROOT) : text);
            case INTEGER -> integer(text);
            case NUMBER -> number(text);
            case TIME -> time(text).map(Instant::toString);
            case FLAG -> Optional.of(text).filter(flag -> flag.equals("true") || flag.equals("false"));
        };
    }

    /** Parses a date and time; a date alone means midnight UTC. */
    static Optional<Instant> time(String text) {
        // The plus sign of an offset may have been decoded as a space.
        var date = text.replace(' ', '+').toUpperCase(Locale.ROOT);
        try {
            return Optional.of(OffsetDateTime.parse(DATE.matcher(date).matches() ? date + "T00:00:00Z" : date))
                    .filter(time -> time.getYear() > 0 && time.getYear() < 9999)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean lower(SearchField field) {
        return field == ImageField.HASH || field == ImageField.SHORT_HASH || field == ImageField.BINARY_HASH;
    }

    private static Optional<String> integer(String text) {
        try {
            return INTEGER.matcher(text).matches()
                    ? Optional.of(Long.toString(Long.parseLong(text)))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text).toPlainString()) : Optional.empty();
    }

    /** Rejects U+0000 and unpaired surrogates. PostgreSQL cannot store them, so no value could match. */
    private static Optional<String> storable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                ? Optional.of(text)
                : Optional.empty();
    }
}
