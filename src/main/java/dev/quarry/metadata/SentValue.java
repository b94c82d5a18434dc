package dev.quarry.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarry.http.StrictJson;

/** A value as clients send it: JSON, or text that is none. */
public final class SentValue {

    private SentValue() {}

    /** Any JSON; what is not JSON is taken as a string. */
    public static JsonNode parse(String text) {
        try {
            var value = StrictJson.MAPPER.readTree(text);
            return value.isMissingNode() ? JsonNodeFactory.instance.textNode(text) : value;
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }
}
