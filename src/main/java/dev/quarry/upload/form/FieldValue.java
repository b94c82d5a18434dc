package dev.quarry.upload.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.metadata.SentValue;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/** Parser for field values: JSON, or a JSON string that contains JSON, as rokka's npm client sends it. */
final class FieldValue {

    private FieldValue() {}

    /**
     * Parses a JSON object.
     *
     * @throws Problem {@link ProblemType#INVALID_FIELD} naming the field
     */
    static JsonNode object(String field, String text) {
        var value = SentValue.parse(text);
        var object = value.isTextual() ? SentValue.parse(value.textValue()) : value;
        if (!object.isObject()) {
            throw notAnObject(field);
        }
        return object;
    }

    private static Problem notAnObject(String field) {
        return new Problem(
                ProblemType.INVALID_FIELD,
                "Field `" + field + "` must be a JSON object such as `{\"title\":\"Sunset\"}`.");
    }
}
