package dev.quarry.metadata;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarry.http.StrictJson;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * User metadata in a request. Fields that it does not contain stay unchanged; a field that is null is deleted.
 *
 * @param json checked values by their storage keys
 */
public record UserMetadata(ObjectNode json) {

    public static final UserMetadata NONE = new UserMetadata(JsonNodeFactory.instance.objectNode());

    /** @throws Problem {@link ProblemType#INVALID_FIELD} naming the field and the rule */
    public static UserMetadata parse(JsonNode body) {
        if (!body.isObject()) {
            throw new Problem(
                    ProblemType.INVALID_BODY,
                    "User metadata must be a JSON object, such as `{\"title\":\"An image\",\"int:number\":1}`.");
        }
        var json = JsonNodeFactory.instance.objectNode();
        body.properties().forEach(field -> put(json, field.getKey(), field.getValue()));
        return new UserMetadata(json);
    }

    /**
     * Parses the value of one field. The text is JSON or, as rokka's npm client sends strings, the string itself.
     *
     * @throws Problem {@link ProblemType#INVALID_FIELD} naming the field and the rule
     */
    public static UserMetadata ofText(String field, String text) {
        var json = JsonNodeFactory.instance.objectNode();
        var value = SentValue.parse(text);
        var isString = UserField.parse(field).type().isString();
        // Keeps the original spelling of a number or boolean in a string field.
        var asWritten = isString && (value.isNumber() || value.isBoolean());
        put(json, field, asWritten ? JsonNodeFactory.instance.textNode(text) : value);
        return new UserMetadata(json);
    }

    public UserMetadata with(UserMetadata others) {
        var both = json.deepCopy();
        both.setAll(others.json);
        return new UserMetadata(both);
    }

    /** Returns the current fields with these fields merged into them. */
    public Map<String, Object> onto(Map<String, Object> current) {
        var merged = new LinkedHashMap<>(current);
        json.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                merged.put(field.getKey(), StrictJson.MAPPER.convertValue(field.getValue(), new TypeReference<>() {}));
            }
        });
        return merged;
    }

    private static void put(ObjectNode json, String name, JsonNode value) {
        var field = UserField.parse(name);
        json.set(field.key(), value.isNull() ? value : field.type().check(name, value));
    }
}
