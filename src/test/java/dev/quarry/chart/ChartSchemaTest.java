package dev.quarry.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.testkit.ConfigurationKeys;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in the values is an error that names its place. */
class ChartSchemaTest {

    /** The volume's place in the pod is the chart's business. */
    private static final String DIRECTORY = "quarry.blob.file.directory";

    private static final List<String> MAPS = List.of("affinity", "global");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "databse: {host: x} | at '' | 'databse'",
                "store: {s3: {buckett: x}} | at '/store/s3' | 'buckett'",
                "probes: {readiness: {period: 3}} | at '/probes/readiness' | 'period'",
                "config: {quarry.upload.max-sise: 4G} | at '/config' | 'quarry.upload.max-sise'",
                "config: {quarry.access.root-key: x} | at '/config' | 'quarry.access.root-key'",
                "replicas: many | at '/replicas' | integer",
                "store: {kind: disk} | at '/store/kind' | 'file'",
                "database: {port: 70000} | at '/database/port' | 65,535",
                "database: {host: postgres://x} | at '/database/host' | pattern",
                "rootKey: {existingSecret: Not_A_Name} | at '/rootKey/existingSecret' | pattern",
                "commonLabels: {a: 1} | at '/commonLabels/a' | string",
            })
    void a_mistake_is_told_with_its_path(String yaml, String path, String mistake) {
        assertThatThrownBy(() -> Chart.renderYaml(yaml))
                .hasMessageContaining(path)
                .hasMessageContaining(mistake);
    }

    @ParameterizedTest
    @CsvSource({
        "database.host=,database.host",
        "database.usernameKey=user,database.usernameKey",
        "rootKey.nextKey=next,rootKey.nextKey",
        "ingress.enabled=true,ingress.hosts",
        "store.s3.credentials=instance store.s3.existingSecret=s,store.s3.credentials",
        "store.s3.sessionTokenKey=t,store.s3.sessionTokenKey",
        "autoscaling.enabled=true autoscaling.minReplicas=30,autoscaling.minReplicas",
        "autoscaling.enabled=true autoscaling.cpu=0,autoscaling.cpu",
        "store.kind=file,replicas",
        "store.kind=file replicas=1 autoscaling.enabled=true,autoscaling.enabled",
    })
    void values_that_do_not_go_together_are_told(String settings, String value) {
        assertThatThrownBy(() -> Chart.render(settings.split(" "))).hasMessageContaining(value + ": ");
    }

    @Test
    void every_value_has_a_comment_and_a_place_in_the_schema() throws IOException {
        var values = DocumentedValue.all();
        assertThat(values).allMatch(value -> !value.comment().isEmpty());
        var documented = values.stream().map(DocumentedValue::path).collect(Collectors.toCollection(TreeSet::new));
        var inSchema = new TreeSet<String>();
        new ChartSchema().properties().forEach((path, schema) -> {
            if (!schema.has("properties") || path.equals("config")) {
                inSchema.add(path);
            }
        });
        // resources is explained as a whole; its schema looks into it.
        inSchema.removeIf(path -> path.startsWith("resources."));
        documented.remove("resources");
        assertThat(documented).isEqualTo(inSchema);
    }

    @Test
    void no_object_takes_what_it_does_not_know() throws IOException {
        new ChartSchema().properties().forEach((path, schema) -> {
            if (schema.path("type").asText().equals("object") && !MAPS.contains(path)) {
                assertThat(schema.path("additionalProperties").asBoolean(true))
                        .as(path)
                        .isFalse();
            }
        });
    }

    /** After a new configuration key: {@code mvn test -Dtest=ChartSchemaTest -Drewrite-golden=true} */
    @Test
    void every_key_of_the_application_can_be_set_in_one_place_only() throws IOException {
        var keys = new TreeSet<>(ConfigurationKeys.all().keySet());
        DocumentedValue.all().forEach(value -> keys.remove(value.key()));
        keys.remove(DIRECTORY);
        var schema = new ChartSchema();
        if (Boolean.getBoolean("rewrite-golden")) {
            schema.writeConfig(keys);
        }
        assertThat(schema.config().fieldNames()).toIterable().containsExactlyElementsOf(keys);
    }
}
