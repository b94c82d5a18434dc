package dev.quarry.upload.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.metadata.SentValue;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/** A field's value: JSON, or, from rokka's npm client, a JSON string that holds JSON. */
final class FieldValue {

    private FieldValue() {}

    /** @throws Problem {@link ProblemType#INVALID_FIELD} naming the field */
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
                "Field \"" + field + "\" must be a JSON object such as {\"title\":\"A picture\"}.");
    }
}
