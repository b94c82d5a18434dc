package dev.quarry.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fields of a JSON object that a client sent; what is wrong is told with the field's name. */
public final class JsonFields {

    private static final int MAX_TEXT = 255;

    private final JsonNode object;

    private JsonFields(JsonNode object) {
        this.object = object;
    }

    /** @param example a right body, for the message that refuses another one */
    public static JsonFields of(JsonNode body, String example) {
        if (!body.isObject()) {
            throw new Problem(ProblemType.INVALID_BODY, "The body must be a JSON object such as " + example + ".");
        }
        return new JsonFields(body);
    }

    /** Tells whether the field is there, {@code null} included. */
    public boolean has(String field) {
        return object.has(field);
    }

    /** A string of at most 255 characters, none of them a control character; {@code absent} if there is none. */
    public String text(String field, String absent) {
        return value(field).map(value -> text(field, value)).orElse(absent);
    }

    /** A list of such strings, or one string instead of a list of one; empty if there is none. */
    public Optional<List<String>> texts(String field) {
        return value(field).map(value -> {
            var texts = new ArrayList<String>();
            if (value.isArray()) {
                value.forEach(item -> texts.add(text(field, item)));
            } else {
                texts.add(text(field, value));
            }
            return texts;
        });
    }

    /** A point in time as RFC 3339 writes it; empty if there is none. */
    public Optional<Instant> time(String field) {
        return value(field).map(value -> {
            try {
                return OffsetDateTime.parse(text(field, value)).toInstant();
            } catch (DateTimeException e) {
                throw new Problem(
                        ProblemType.INVALID_FIELD,
                        "Field \"" + field + "\" must be a point in time such as \"2027-01-31T12:00:00Z\".");
            }
        });
    }

    private Optional<JsonNode> value(String field) {
        return Optional.ofNullable(object.get(field)).filter(value -> !value.isNull());
    }

    private static String text(String field, JsonNode value) {
        if (!value.isTextual()) {
            throw new Problem(ProblemType.INVALID_FIELD, "Field \"" + field + "\" must be a string.");
        }
        var text = value.textValue();
        if (text.length() > MAX_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "Field \"" + field + "\" is not valid. Use at most " + MAX_TEXT
                            + " characters and no control characters.");
        }
        return text;
    }
}
