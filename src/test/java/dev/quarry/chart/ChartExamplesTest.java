package dev.quarry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example renders to manifests that Kubernetes' models know, and that the restricted standard lets in. */
class ChartExamplesTest {

    private static final Path EXAMPLES = Chart.FOLDER.resolve("examples");
    private static final Path POSTGRES = EXAMPLES.resolve("evaluation/postgres.yaml");

    static List<Path> examples() throws IOException {
        try (var files = Files.walk(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml") && !file.equals(POSTGRES))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_renders_valid_manifests(Path example) {
        var manifests = Chart.render(example);
        assertThat(manifests.all()).hasSizeGreaterThan(8);
        KubernetesModels.validate(manifests);
        RestrictedPods.check(manifests);
        System.out.printf(
                "%s: %d manifests are valid%n", example, manifests.all().size());
    }

    @Test
    void there_is_one_for_each_place_it_may_run_in() throws IOException {
        assertThat(examples())
                .map(file -> EXAMPLES.relativize(file).toString())
                .containsExactly(
                        "aws.yaml", "evaluation/values.yaml", "gcp.yaml", "high-availability.yaml", "onpremise.yaml");
    }

    @Test
    void evaluation_brings_the_database_that_it_names() throws IOException {
        var postgres = Manifests.parse(Files.readString(POSTGRES));
        KubernetesModels.validate(postgres);
        RestrictedPods.check(postgres);
        var quarry = Chart.render(EXAMPLES.resolve("evaluation/values.yaml"));
        assertThat(quarry.configuration().getProperty("quarry.database.url"))
                .isEqualTo("postgresql://" + postgres.one("Service").name() + ":5432/quarry");
        var password = Manifest.named(postgres.one("StatefulSet").container().path("env"), "POSTGRES_PASSWORD");
        var given = Manifest.named(quarry.deployment().container().path("env"), "QUARRY_DATABASE_PASSWORD");
        assertThat(password.at("/valueFrom")).isEqualTo(given.at("/valueFrom"));
    }

    @Test
    void aws_holds_no_key() {
        var aws = Chart.render(EXAMPLES.resolve("aws.yaml"));
        assertThat(aws.configuration()).containsEntry("quarry.blob.s3.credentials", "web-identity");
        assertThat(aws.one("ServiceAccount").text("/metadata/annotations/eks.amazonaws.com~1role-arn"))
                .startsWith("arn:aws:iam::");
        assertThat(aws.deployment().container().path("env").toString()).doesNotContain("QUARRY_BLOB_S3");
    }

    @Test
    void evaluation_needs_no_cloud() {
        var quarry = Chart.render(EXAMPLES.resolve("evaluation/values.yaml"));
        assertThat(quarry.one("PersistentVolumeClaim").text("/spec/resources/requests/storage"))
                .isEqualTo("10Gi");
        assertThat(quarry.configuration()).containsEntry("quarry.blob.store", "file");
        assertThat(quarry.configuration().stringPropertyNames()).noneMatch(key -> key.startsWith("quarry.blob.s3."));
        assertThat(quarry.deployment().text("/spec/strategy/type")).isEqualTo("Recreate");
    }
}
