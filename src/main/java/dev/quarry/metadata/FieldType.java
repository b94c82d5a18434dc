package dev.quarry.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Types of user metadata fields, with the rules for their values. */
public enum FieldType {
    STR("a string", FieldValues::isText),
    TEXT("a string", FieldValues::isText),
    INT("a 64-bit integer, such as `42`", JsonNode::canConvertToLong),
    DOUBLE("a finite number, such as `1.5`", FieldValues::isFinite),
    DATE("an RFC 3339 date and time, such as `\"2019-12-31T22:00:00Z\"`", FieldValues::isDate),
    LATLON("latitude and longitude in degrees, such as `\"47.38,8.52\"`", FieldValues::isLatLon),
    ARRAY("an array of strings, such as `[\"a\",\"b\"]`", FieldValues::isTexts);

    private final String rule;
    private final Predicate<JsonNode> fits;

    FieldType(String rule, Predicate<JsonNode> fits) {
        this.rule = rule;
        this.fits = fits;
    }

    static Optional<FieldType> ofPrefix(String prefix) {
        return Arrays.stream(values())
                .filter(type -> type.prefix().equals(prefix))
                .findFirst();
    }

    static String prefixes() {
        return Arrays.stream(values()).map(type -> type.prefix() + ":").collect(Collectors.joining(", "));
    }

    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isString() {
        return this == STR || this == TEXT;
    }

    /**
     * Checks a value and returns its stored form. A number or boolean for a string field becomes its text.
     *
     * @throws Problem {@link ProblemType#INVALID_FIELD} naming the field and the rule
     */
    JsonNode check(String field, JsonNode value) {
        var stored = isString() && (value.isNumber() || value.isBoolean()) ? new TextNode(value.asText()) : value;
        // An integer must be written as one: 3.0 is rejected.
        if (!fits.test(stored) || this == INT && !stored.isIntegralNumber()) {
            throw new Problem(ProblemType.INVALID_FIELD, "Field `" + field + "` must be " + rule + ".");
        }
        FieldValues.requireStorable(field, stored);
        return stored;
    }
}
