package dev.quarry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.ConfigurationKeys;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value that names a configuration key becomes it, and the application knows every key that the chart sets. */
class ChartConfigurationTest {

    private static final Set<String> KEYS = ConfigurationKeys.all().keySet();
    private static final Set<String> OF_QUARKUS =
            Set.of("quarkus.http.host", "quarkus.http.port", "quarkus.management.host", "quarkus.management.port");

    /** Where neither a number nor a name is possible, or the default is none. */
    private static final Map<String, String> OTHERS = Map.of(
            "store.kind", "file",
            "store.s3.endpoint", "http://store:8333",
            "store.s3.pathStyle", "false",
            "store.s3.credentials", "web-identity",
            "migration.mode", "job");

    private static final Map<String, String> NEEDS = Map.of(
            "store.kind", "replicas=1",
            "store.s3.secretKeyKey", "store.s3.existingSecret=s",
            "store.s3.sessionTokenKey", "store.s3.existingSecret=s",
            "rootKey.nextKey", "rootKey.existingSecret=s");

    static List<DocumentedValue> values() {
        return DocumentedValue.all().stream()
                .filter(value -> !value.key().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_becomes_the_key_that_it_names(DocumentedValue value) {
        assertThat(OF_QUARKUS.contains(value.key()) || KEYS.contains(value.key()))
                .as(value.key())
                .isTrue();
        var sample = OTHERS.getOrDefault(value.path(), value.standard().matches("\\d+") ? "7777" : "s7777");
        var needs = NEEDS.getOrDefault(value.path(), "replicas=1");
        // Below 1.30, where the application itself waits
        var before = effective(Chart.renderOn("1.29.0", needs));
        var after = effective(Chart.renderOn("1.29.0", needs, value.path() + "=" + sample));
        assertThat(after.get(value.key()))
                .isNotEqualTo(before.get(value.key()))
                .satisfies(text -> assertThat(text).contains(value.path().equals("migration.mode") ? "false" : sample));
        before.remove(value.key());
        after.remove(value.key());
        if (!value.path().equals("store.kind") && !value.path().endsWith("existingSecret")) {
            assertThat(after).as("nothing else changes").isEqualTo(before);
        }
    }

    @Test
    void the_application_knows_every_key_that_is_set() {
        var manifests = Chart.renderYaml("""
                rootKey: {existingSecret: s, nextKey: next}
                links: {existingSecret: s}
                database: {host: postgres, existingSecret: s, usernameKey: user}
                store: {s3: {existingSecret: s}}
                """);
        var file = Chart.render("store.kind=file", "replicas=1");
        for (var keys : List.of(effective(manifests).keySet(), effective(file).keySet())) {
            assertThat(keys).hasSizeGreaterThan(9).allMatch(key -> OF_QUARKUS.contains(key) || KEYS.contains(key));
        }
    }

    @Test
    void everything_below_config_arrives_as_it_is() throws IOException {
        var yaml = new StringBuilder("config:\n");
        var wanted = new HashMap<String, String>();
        new ChartSchema().config().fieldNames().forEachRemaining(key -> wanted.put(key, "of " + key));
        wanted.put("quarry.upload.max-pixels", "3000000000");
        wanted.put("quarry.upload.remote.enabled", "false");
        wanted.put("quarry.cors.origins", "/https:\\/\\/.*\\.example\\.org/,https://a.example.org");
        wanted.forEach((key, value) -> yaml.append("  %s: %s%n".formatted(key, value)));
        assertThat(Chart.renderYaml(yaml.toString()).configuration()).containsAllEntriesOf(wanted);
    }

    @Test
    void no_secret_is_in_the_configuration_file() {
        assertThat(Chart.render().configuration().stringPropertyNames())
                .noneMatch(key -> key.matches(".*(root-key|password|access-key|secret-key|token|links\\.keys).*"));
    }

    /** What the application is told, by file and by environment, by key. */
    private static Map<String, String> effective(Manifests manifests) {
        var told = new TreeMap<String, String>();
        manifests.configuration().forEach((key, value) -> told.put((String) key, (String) value));
        told.remove("config_ordinal");
        for (var variable : manifests.deployment().container().path("env")) {
            var name = variable.path("name").asText();
            if (!name.equals("SMALLRYE_CONFIG_LOCATIONS")) {
                told.put(
                        key(name),
                        variable.has("value") ? variable.path("value").asText() : "" + variable.path("valueFrom"));
            }
        }
        return told;
    }

    private static String key(String variable) {
        return KEYS.stream()
                .filter(key -> key.replaceAll("[^a-z0-9]", "_")
                        .toUpperCase(Locale.ROOT)
                        .equals(variable))
                .findFirst()
                .orElse(variable);
    }
}
