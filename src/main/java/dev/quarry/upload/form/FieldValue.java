package dev.quarry.upload.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarry.http.StrictJson;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;

/** A field's value: JSON, or, from rokka's npm client, a JSON string that holds JSON. */
final class FieldValue {

    private FieldValue() {}

    /** @throws Problem {@link ProblemType#INVALID_FIELD} naming the field */
    static JsonNode object(String field, String text) {
        var value = any(text);
        var object = value.isTextual() ? any(value.textValue()) : value;
        if (!object.isObject()) {
            throw notAnObject(field);
        }
        return object;
    }

    /** Any JSON; what is not JSON is taken as a string. */
    static JsonNode any(String text) {
        try {
            var value = StrictJson.MAPPER.readTree(text);
            return value.isMissingNode() ? JsonNodeFactory.instance.textNode(text) : value;
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    private static Problem notAnObject(String field) {
        return new Problem(
                ProblemType.INVALID_FIELD,
                "Field \"" + field + "\" must be a JSON object such as {\"title\":\"A picture\"}.");
    }
}
