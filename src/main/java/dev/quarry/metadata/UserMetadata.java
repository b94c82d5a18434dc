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
 * What users say of an image, on its way in. Fields that it does not name stay as they are; a field that is null goes.
 *
 * @param json checked values under the keys they are stored by
 */
public record UserMetadata(ObjectNode json) {

    public static final UserMetadata NONE = new UserMetadata(JsonNodeFactory.instance.objectNode());

    /** @throws Problem {@link ProblemType#INVALID_FIELD} naming the field and the rule */
    public static UserMetadata parse(JsonNode body) {
        if (!body.isObject()) {
            throw new Problem(
                    ProblemType.INVALID_BODY,
                    "User metadata must be a JSON object such as {\"title\":\"A picture\",\"int:number\":1}.");
        }
        var json = JsonNodeFactory.instance.objectNode();
        body.properties().forEach(field -> put(json, field.getKey(), field.getValue()));
        return new UserMetadata(json);
    }

    /**
     * Takes one field's value as text: JSON or, as rokka's npm client sends strings, the string itself.
     *
     * @throws Problem {@link ProblemType#INVALID_FIELD} naming the field and the rule
     */
    public static UserMetadata ofText(String field, String text) {
        var json = JsonNodeFactory.instance.objectNode();
        var value = SentValue.parse(text);
        var isString = UserField.parse(field).type().isString();
        // So that a string of digits stays as it is written.
        var asWritten = isString && (value.isNumber() || value.isBoolean());
        put(json, field, asWritten ? JsonNodeFactory.instance.textNode(text) : value);
        return new UserMetadata(json);
    }

    public UserMetadata with(UserMetadata others) {
        var both = json.deepCopy();
        both.setAll(others.json);
        return new UserMetadata(both);
    }

    /** What an image's fields are with these put onto them. */
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
