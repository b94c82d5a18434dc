package dev.quarry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChartSecretsTest {

    private static final String KEPT = base64("a-root-key-that-an-earlier-installation-made");

    @AfterEach
    void forget() {
        FakeCluster.forget();
    }

    @Test
    void makes_a_root_key_that_is_long_enough_and_another_one_each_time() {
        var one = rootKey(Chart.render());
        assertThat(new String(Base64.getDecoder().decode(one), StandardCharsets.UTF_8))
                .matches("[A-Za-z0-9]{64}");
        assertThat(rootKey(Chart.render())).isNotEqualTo(one);
    }

    @Test
    void keeps_the_root_key_that_is_there() {
        FakeCluster.keep("images", "test-quarry-root-key", "{\"root-key\":\"" + KEPT + "\"}");
        assertThat(rootKey(Chart.render())).isEqualTo(KEPT);
    }

    @Test
    void leaves_the_root_key_when_the_release_goes() {
        assertThat(Chart.render().one("Secret").text("/metadata/annotations/helm.sh~1resource-policy"))
                .isEqualTo("keep");
    }

    @Test
    void leaves_the_images_when_the_release_goes() {
        var claim = Chart.render("store.kind=file", "replicas=1").one("PersistentVolumeClaim");
        assertThat(claim.text("/metadata/annotations/helm.sh~1resource-policy")).isEqualTo("keep");
    }

    @Test
    void takes_every_secret_from_where_it_is() {
        var manifests = Chart.renderYaml("""
                rootKey: {existingSecret: r, key: one, nextKey: two}
                links: {existingSecret: l, key: signing}
                database: {host: postgres, existingSecret: d, usernameKey: user, passwordKey: word}
                store: {s3: {existingSecret: s, accessKeyKey: access, secretKeyKey: secret}}
                """);
        assertThat(manifests.ofKind("Secret")).isEmpty();
        assertReference(manifests, "QUARRY_ACCESS_ROOT_KEY", "r", "one");
        assertReference(manifests, "QUARRY_ACCESS_ROOT_KEY_NEXT", "r", "two");
        assertReference(manifests, "QUARRY_LINKS_KEYS", "l", "signing");
        assertReference(manifests, "QUARRY_DATABASE_USERNAME", "d", "user");
        assertReference(manifests, "QUARRY_DATABASE_PASSWORD", "d", "word");
        assertReference(manifests, "QUARRY_BLOB_S3_ACCESS_KEY", "s", "access");
        assertReference(manifests, "QUARRY_BLOB_S3_SECRET_KEY", "s", "secret");
        assertThat(manifests.configuration()).doesNotContainKey("quarry.database.username");
    }

    @Test
    void tells_the_migration_no_more_than_it_needs() {
        var job = Chart.render(
                        "migration.mode=job",
                        "database.existingSecret=d",
                        "store.s3.existingSecret=s",
                        "links.existingSecret=l")
                .one("Job");
        assertThat(job.container().path("env").findValuesAsText("name"))
                .containsExactlyInAnyOrder("SMALLRYE_CONFIG_LOCATIONS", "QUARRY_DATABASE_PASSWORD", "d");
    }

    private static void assertReference(Manifests manifests, String variable, String secret, String key) {
        var reference = Manifest.named(manifests.deployment().container().path("env"), variable)
                .at("/valueFrom/secretKeyRef");
        assertThat(reference.path("name").asText()).as(variable).isEqualTo(secret);
        assertThat(reference.path("key").asText()).as(variable).isEqualTo(key);
    }

    private static String rootKey(Manifests manifests) {
        return manifests.one("Secret").text("/data/root-key");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
