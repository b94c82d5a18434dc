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

/** The types of user metadata: what a field's value must be. */
public enum FieldType {
    STR("a string", FieldValues::isText),
    TEXT("a string", FieldValues::isText),
    INT("an integer of at most 64 bits, such as 42", JsonNode::canConvertToLong),
    DOUBLE("a finite number, such as 1.5", FieldValues::isFinite),
    DATE("a date and time as RFC 3339 has it, such as \"2019-12-31T22:00:00Z\"", FieldValues::isDate),
    LATLON("latitude and longitude in degrees, such as \"47.38,8.52\"", FieldValues::isLatLon),
    ARRAY("an array of strings, such as [\"a\",\"b\"]", FieldValues::isTexts);

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
     * Gives the value as it is stored; a number or a boolean that is said of a string field is its text.
     *
     * @throws Problem {@link ProblemType#INVALID_FIELD} naming the field and the rule
     */
    JsonNode check(String field, JsonNode value) {
        var stored = isString() && (value.isNumber() || value.isBoolean()) ? new TextNode(value.asText()) : value;
        // An integer is one by the way it is written: 3.0 is none.
        if (!fits.test(stored) || this == INT && !stored.isIntegralNumber()) {
            throw new Problem(ProblemType.INVALID_FIELD, "Field \"" + field + "\" must be " + rule + ".");
        }
        FieldValues.requireStorable(field, stored);
        return stored;
    }
}
