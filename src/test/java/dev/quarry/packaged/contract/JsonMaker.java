package dev.quarry.packaged.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarry.contract.Document;
import java.util.ArrayList;
import java.util.List;

/** Makes JSON after a schema, or nearly. */
final class JsonMaker {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Document document;
    private final Dice dice;
    private final Known known;

    JsonMaker(Document document, Dice dice, Known known) {
        this.document = document;
        this.dice = dice;
        this.known = known;
    }

    /** Text for a body: mostly valid, often nearly so, sometimes no JSON at all. */
    String body(JsonNode schema) {
        var value = valid("", schema, 0);
        return switch (dice.below(12)) {
            case 0 -> "";
            case 1 -> value.toString().substring(0, dice.below(value.toString().length() + 1));
            case 2 -> "[".repeat(100);
            case 3 -> dice.oddText();
            case 4, 5, 6 -> broken(value).toString();
            default -> value.toString();
        };
    }

    JsonNode valid(String name, JsonNode told, int depth) {
        var schema = document.resolve(told);
        if (schema.path("enum").isArray()) {
            return dice.of(list(schema.path("enum")));
        }
        var examples = list(schema.path("examples"));
        if (!examples.isEmpty() && dice.oneIn(2)) {
            return known.actual(name).<JsonNode>map(JSON::textNode).orElseGet(() -> dice.of(examples));
        }
        var type = schema.path("type").isArray() ? schema.path("type").path(0) : schema.path("type");
        return switch (type.asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode(number(schema));
            case "number" -> JSON.numberNode(dice.below(1000) / 8.0);
            case "boolean" -> JSON.booleanNode(dice.oneIn(2));
            default -> JSON.textNode(known.actual(name).orElseGet(dice::oddText));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
            if (depth < 4 && !dice.oneIn(4)) {
                object.set(property.getKey(), valid(property.getKey(), property.getValue(), depth + 1));
            }
        });
        if (schema.path("additionalProperties").isObject() && dice.oneIn(2)) {
            object.set(
                    dice.of(List.of("face", "title", dice.oddText())),
                    valid("", schema.path("additionalProperties"), depth + 1));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        var array = JSON.arrayNode();
        for (var i = dice.below(4); i > 0 && depth < 4; i--) {
            array.add(valid("hash", schema.path("items"), depth + 1));
        }
        return array;
    }

    private long number(JsonNode schema) {
        var least = schema.path("minimum").asLong(0);
        var most = schema.path("maximum").asLong(100_000);
        return dice.of(List.of(least, most, least - 1, most + 1, (least + most) / 2, Long.MAX_VALUE, Long.MIN_VALUE));
    }

    /** The same with one thing in it that is not as it should be. */
    private JsonNode broken(JsonNode value) {
        if (value instanceof ObjectNode object && !object.isEmpty()) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = dice.of(names);
            return switch (dice.below(4)) {
                case 0 -> object.without(name);
                case 1 -> object.set(dice.oddText(), oddValue());
                case 2 -> object.set(name, broken(object.get(name)));
                default -> object.set(name, oddValue());
            };
        }
        return oddValue();
    }

    private JsonNode oddValue() {
        return dice.of(List.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.numberNode(-1),
                JSON.numberNode(1e300),
                JSON.numberNode(Long.MAX_VALUE),
                JSON.textNode(dice.oddText()),
                JSON.arrayNode().add(dice.oddText()).addNull(),
                JSON.objectNode().put(dice.oddText(), dice.oddText())));
    }

    private static List<JsonNode> list(JsonNode array) {
        var list = new ArrayList<JsonNode>();
        array.forEach(list::add);
        return list;
    }
}
