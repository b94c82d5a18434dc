package dev.quarry.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Checks of user metadata values. */
final class FieldValues {

    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})");
    private static final Pattern LAT_LON =
            Pattern.compile("([+-]?\\d{1,3}(?:\\.\\d{1,20})?), ?([+-]?\\d{1,3}(?:\\.\\d{1,20})?)");

    private FieldValues() {}

    static boolean isText(JsonNode value) {
        return value.isTextual();
    }

    static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }

    static boolean isDate(JsonNode value) {
        if (!value.isTextual() || !RFC_3339.matcher(value.textValue()).matches()) {
            return false;
        }
        try {
            return OffsetDateTime.parse(value.textValue()).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static boolean isLatLon(JsonNode value) {
        if (!value.isTextual()) {
            return false;
        }
        var parts = LAT_LON.matcher(value.textValue());
        return parts.matches() && isWithin(parts.group(1), 90) && isWithin(parts.group(2), 180);
    }

    static boolean isTexts(JsonNode value) {
        return value.isArray()
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual);
    }

    /** Rejects U+0000 and unpaired surrogates, which PostgreSQL cannot store. */
    static void requireStorable(String field, JsonNode value) {
        if (value.isTextual() && !isStorable(value.textValue())) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "Field `" + field + "` must not contain U+0000 or an unpaired surrogate.");
        }
        value.forEach(element -> requireStorable(field, element));
    }

    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static boolean isWithin(String number, int bound) {
        return new BigDecimal(number).abs().compareTo(BigDecimal.valueOf(bound)) <= 0;
    }
}
