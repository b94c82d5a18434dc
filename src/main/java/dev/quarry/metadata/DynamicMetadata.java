package dev.quarry.metadata;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarry.http.StrictJson;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import java.util.Map;

/**
 * Dynamic metadata of an image, by kind. It is part of what the image's hash is computed from.
 *
 * @param json checked values in their stored form
 */
public record DynamicMetadata(ObjectNode json) {

    public static final DynamicMetadata NONE = new DynamicMetadata(JsonNodeFactory.instance.objectNode());

    /** @throws Problem {@link ProblemType#INVALID_FIELD} naming the member and the rule */
    public static DynamicMetadata parse(JsonNode object) {
        var dynamic = NONE;
        for (var entry : object.properties()) {
            dynamic = dynamic.with(entry.getKey(), entry.getValue());
        }
        return dynamic;
    }

    /** Wraps stored values, which were checked before they were stored. */
    public static DynamicMetadata of(Map<String, Object> stored) {
        return new DynamicMetadata(StrictJson.MAPPER.convertValue(stored, ObjectNode.class));
    }

    public boolean isEmpty() {
        return json.isEmpty();
    }

    public boolean has(String name) {
        return json.has(name);
    }

    /** @throws Problem {@link ProblemType#INVALID_FIELD} naming the member and the rule */
    public DynamicMetadata with(String name, JsonNode value) {
        var changed = json.deepCopy();
        changed.set(name, DynamicKind.of(name).check(value));
        return new DynamicMetadata(changed);
    }

    public DynamicMetadata with(DynamicMetadata others) {
        var changed = json.deepCopy();
        changed.setAll(others.json);
        return new DynamicMetadata(changed);
    }

    public DynamicMetadata without(String name) {
        var changed = json.deepCopy();
        changed.remove(name);
        return new DynamicMetadata(changed);
    }

    /** @throws Problem {@link ProblemType#INVALID_FIELD} if an area extends outside the image */
    public void requireWithin(int width, int height) {
        json.properties().stream()
                .flatMap(entry -> DynamicKind.of(entry.getKey()).areas(entry.getValue()))
                .forEach(area -> area.requireWithin(width, height));
    }

    public Map<String, Object> toMap() {
        return StrictJson.MAPPER.convertValue(json, new TypeReference<>() {});
    }
}
