package dev.quarry.chart;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.TestPostgres;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged application, migrated and configured as the chart does it, and the chart's own test run against it. */
class ChartIT {

    private static Manifests manifests;
    private static PackagedQuarry quarry;

    @BeforeAll
    static void start() throws IOException {
        var config = QuarryServers.config(TestPostgres.newDatabase(), "of-the-chart");
        var database = URI.create(config.get("quarry.database.url"));
        manifests = Chart.renderYaml("""
                database: {host: "%s", port: %d, name: "%s", username: "%s"}
                store: {s3: {endpoint: "%s", bucket: of-the-chart, existingSecret: s3}}
                migration: {mode: job}
                config: {quarry.upload.max-size: 1M, quarry.upload.max-pixels: 3000000, quarry.upload.queue: 5}
                """.formatted(
                        database.getHost(),
                        database.getPort(),
                        database.getPath().substring(1),
                        config.get("quarry.database.username"),
                        config.get("quarry.blob.s3.endpoint")));
        var file = Files.createTempFile(Path.of("target").toAbsolutePath(), "application-", ".properties");
        Files.writeString(file, manifests.file());
        try (var migration = PackagedQuarry.migrate(environment("Job", file, config))) {
            assertThat(migration.exitCode()).as(migration.output()).isZero();
        }
        quarry = PackagedQuarry.launch(environment("Deployment", file, config));
        quarry.port();
    }

    @AfterAll
    static void stop() {
        quarry.close();
    }

    @Test
    void the_file_is_read_and_every_key_in_it_is_known() {
        assertThat(quarry.output()).doesNotContain("Unrecognized configuration key");
        key().body("{}").put(url() + "/organizations/chart").then().statusCode(200);
        key().multiPart("filedata", "a.png", Pictures.noisyPng(1000, 1))
                .post(url() + "/sourceimages/chart")
                .then()
                .statusCode(200);
        key().multiPart("filedata", "b.png", Pictures.noisyPng(2_000_000, 2))
                .post(url() + "/sourceimages/chart")
                .then()
                .statusCode(413);
    }

    @Test
    void every_probe_is_answered() {
        var container = manifests.deployment().container();
        var host = "http://127.0.0.1:" + quarry.managementPort();
        for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            given().get(host + container.path(probe).at("/httpGet/path").asText())
                    .then()
                    .statusCode(200);
        }
        var metrics = Chart.render("serviceMonitor.enabled=true").one("ServiceMonitor");
        given().get(host + metrics.text("/spec/endpoints/0/path")).then().statusCode(200);
    }

    @Test
    void the_charts_test_uploads_and_fetches_an_image_and_leaves_nothing() throws Exception {
        for (var times = 0; times < 2; times++) {
            var run = roundTrip(QuarryServers.ROOT_KEY);
            assertThat(run.waitFor()).as(output(run)).isZero();
        }
        key().get(url() + "/organizations/helm-test").then().statusCode(404);
    }

    @Test
    void the_charts_test_fails_with_a_wrong_key() throws Exception {
        assertThat(roundTrip("wrong").waitFor()).isNotZero();
    }

    private static Process roundTrip(String rootKey) throws IOException {
        var container = manifests.one("Pod").container();
        var work = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "round-trip-");
        var builder = new ProcessBuilder(
                        container.at("/command/0").asText(),
                        container.at("/command/1").asText(),
                        container.at("/args/0").asText())
                .redirectErrorStream(true);
        builder.environment().putAll(Map.of("QUARRY_URL", url(), "QUARRY_ROOT_KEY", rootKey, "WORK", work.toString()));
        return builder.start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes());
    }

    /** What the environment of such a pod says, with the Secrets' contents in their places. */
    private static Map<String, String> environment(String kind, Path file, Map<String, String> config) {
        var environment = new HashMap<String, String>();
        for (var variable : manifests.one(kind).container().path("env")) {
            var name = variable.path("name").asText();
            environment.put(name, variable.path("value").asText());
        }
        environment.put("SMALLRYE_CONFIG_LOCATIONS", file.toString());
        environment.replace("QUARRY_ACCESS_ROOT_KEY", config.get("quarry.access.root-key"));
        environment.replace("QUARRY_BLOB_S3_ACCESS_KEY", config.get("quarry.blob.s3.access-key"));
        environment.replace("QUARRY_BLOB_S3_SECRET_KEY", config.get("quarry.blob.s3.secret-key"));
        return environment;
    }

    private static String url() {
        return "http://127.0.0.1:" + quarry.port();
    }

    private static RequestSpecification key() {
        return given().header("Api-Key", QuarryServers.ROOT_KEY);
    }
}
