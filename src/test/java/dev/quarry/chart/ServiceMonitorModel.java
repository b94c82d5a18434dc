package dev.quarry.chart;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;

/** What the Prometheus operator's ServiceMonitor knows, as far as the chart uses it; Kubernetes' models do not have it. */
final class ServiceMonitorModel {

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "", Set.of("apiVersion", "kind", "metadata", "spec"),
            "spec", Set.of("selector", "namespaceSelector", "endpoints"),
            "spec.selector", Set.of("matchLabels"),
            "spec.namespaceSelector", Set.of("matchNames"),
            "spec.endpoints", Set.of("port", "path", "interval", "scrapeTimeout"));

    private ServiceMonitorModel() {}

    /** Named as in the generated models, and called like them. */
    public static void validateJsonElement(JsonElement element) {
        var monitor = element.getAsJsonObject();
        check("", monitor);
        var spec = monitor.getAsJsonObject("spec");
        check("spec", spec);
        check("spec.selector", spec.getAsJsonObject("selector"));
        check("spec.namespaceSelector", spec.getAsJsonObject("namespaceSelector"));
        spec.getAsJsonArray("endpoints").forEach(endpoint -> check("spec.endpoints", endpoint.getAsJsonObject()));
    }

    private static void check(String path, JsonObject object) {
        if (!FIELDS.get(path).containsAll(object.keySet())) {
            throw new IllegalArgumentException("unknown field at '" + path + "' in " + object.keySet());
        }
    }
}
