package dev.quarry.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** One object of Kubernetes, as rendered. */
record Manifest(JsonNode tree) {

    String kind() {
        return text("/kind");
    }

    String name() {
        return text("/metadata/name");
    }

    /** @param path a JSON pointer */
    JsonNode at(String path) {
        return tree.at(path);
    }

    String text(String path) {
        return at(path).asText();
    }

    /** The pod that it makes, if it makes one. */
    JsonNode pod() {
        return kind().equals("Pod") ? at("/spec") : at("/spec/template/spec");
    }

    /** The only container of its pod. */
    JsonNode container() {
        var containers = pod().path("containers");
        if (containers.size() != 1) {
            throw new AssertionError(kind() + " " + name() + " has " + containers.size() + " containers");
        }
        return containers.get(0);
    }

    static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The element of an array whose `name` is this one; a missing node if there is none. */
    static JsonNode named(JsonNode array, String name) {
        return each(array).stream()
                .filter(element -> element.path("name").asText().equals(name))
                .findFirst()
                .orElse(array.path("missing"));
    }
}
