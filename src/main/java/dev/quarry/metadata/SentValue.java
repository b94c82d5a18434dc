package dev.quarry.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarry.http.StrictJson;

/** Parses a value that clients send as JSON or as plain text. */
public final class SentValue {

    private SentValue() {}

    /** Parses any JSON value. Text that is not JSON becomes a string. */
    public static JsonNode parse(String text) {
        try {
            var value = StrictJson.MAPPER.readTree(text);
            return value.isMissingNode() ? JsonNodeFactory.instance.textNode(text) : value;
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }
}
