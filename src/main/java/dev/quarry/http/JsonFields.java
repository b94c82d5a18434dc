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

/** Reads and validates members of a JSON request body. Error details contain the member's name. */
public final class JsonFields {

    private static final int MAX_TEXT = 255;

    private final JsonNode object;

    private JsonFields(JsonNode object) {
        this.object = object;
    }

    /** @param example a valid body, shown in the error detail if the body is not an object */
    public static JsonFields of(JsonNode body, String example) {
        if (!body.isObject()) {
            throw new Problem(ProblemType.INVALID_BODY, "The body must be a JSON object such as `" + example + "`.");
        }
        return new JsonFields(body);
    }

    /** Returns whether the field is present, even if its value is {@code null}. */
    public boolean has(String field) {
        return object.has(field);
    }

    /** Returns a string of at most 255 characters without control characters, or {@code absent} if unset or null. */
    public String text(String field, String absent) {
        return value(field).map(value -> text(field, value)).orElse(absent);
    }

    /** Returns a list of such strings; a single string counts as a list of one. Empty if unset or null. */
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

    /** Returns an RFC 3339 timestamp. Empty if unset or null. */
    public Optional<Instant> time(String field) {
        return value(field).map(value -> {
            try {
                return OffsetDateTime.parse(text(field, value)).toInstant();
            } catch (DateTimeException e) {
                throw new Problem(
                        ProblemType.INVALID_FIELD,
                        "`" + field + "` must be an RFC 3339 timestamp, for example `2027-01-31T12:00:00Z`.");
            }
        });
    }

    private Optional<JsonNode> value(String field) {
        return Optional.ofNullable(object.get(field)).filter(value -> !value.isNull());
    }

    private static String text(String field, JsonNode value) {
        if (!value.isTextual()) {
            throw new Problem(ProblemType.INVALID_FIELD, "`" + field + "` must be a string.");
        }
        var text = value.textValue();
        if (text.length() > MAX_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw new Problem(
                    ProblemType.INVALID_FIELD,
                    "`" + field + "` must not exceed " + MAX_TEXT + " characters or contain control characters.");
        }
        return text;
    }
}
