package dev.quarry.chart;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;

/** What the Prometheus operator's PrometheusRule knows, as far as the chart uses it; Kubernetes' models do not have it. */
final class PrometheusRuleModel {

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "", Set.of("apiVersion", "kind", "metadata", "spec"),
            "spec", Set.of("groups"),
            "spec.groups", Set.of("name", "rules"),
            "spec.groups.rules", Set.of("alert", "expr", "for", "labels", "annotations"));

    private static final Set<String> OPTIONAL = Set.of("for");

    private PrometheusRuleModel() {}

    /** Named as in the generated models, and called like them. */
    public static void validateJsonElement(JsonElement element) {
        var rule = element.getAsJsonObject();
        check("", rule);
        var spec = rule.getAsJsonObject("spec");
        check("spec", spec);
        for (var group : spec.getAsJsonArray("groups")) {
            check("spec.groups", group.getAsJsonObject());
            for (var alert : group.getAsJsonObject().getAsJsonArray("rules")) {
                check("spec.groups.rules", alert.getAsJsonObject());
                texts(alert.getAsJsonObject().getAsJsonObject("labels"));
                texts(alert.getAsJsonObject().getAsJsonObject("annotations"));
            }
        }
    }

    /** The operator refuses values that are no strings. */
    private static void texts(JsonObject object) {
        object.entrySet().forEach(entry -> {
            if (!entry.getValue().getAsJsonPrimitive().isString()) {
                throw new IllegalArgumentException("no string: " + entry);
            }
        });
    }

    private static void check(String path, JsonObject object) {
        if (!FIELDS.get(path).containsAll(object.keySet())) {
            throw new IllegalArgumentException("unknown field at '" + path + "' in " + object.keySet());
        }
        for (var field : FIELDS.get(path)) {
            if (!OPTIONAL.contains(field) && !object.has(field)) {
                throw new IllegalArgumentException("no '" + field + "' at '" + path + "'");
            }
        }
    }
}
