package dev.quarry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartPodTest {

    @Test
    void an_autoscaler_is_alone_with_the_number_of_pods() {
        assertThat(Chart.render("replicas=3").deployment().at("/spec/replicas").asInt())
                .isEqualTo(3);
        var scaled = Chart.render("replicas=3", "autoscaling.enabled=true", "autoscaling.memory=80");
        assertThat(scaled.deployment().at("/spec").has("replicas")).isFalse();
        var autoscaler = scaled.one("HorizontalPodAutoscaler");
        assertThat(autoscaler.text("/spec/scaleTargetRef/name"))
                .isEqualTo(scaled.deployment().name());
        assertThat(autoscaler.at("/spec/metrics").findValuesAsText("name")).containsExactly("cpu", "memory");
    }

    @Test
    void asks_health_on_the_port_that_no_client_reaches() {
        var container = Chart.render("management.port=9995").deployment().container();
        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/health/started");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/health/ready");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/health/live");
        assertThat(container.findValuesAsText("port")).containsOnly("management");
        assertThat(Manifest.named(container.path("ports"), "management")
                        .path("containerPort")
                        .asInt())
                .isEqualTo(9995);
    }

    @ParameterizedTest
    @CsvSource({"1.34.0,20,0s", "1.30.0,20,0s", "1.29.14,,20s"})
    void ends_in_as_much_time_as_the_application_takes(String cluster, Integer sleep, String delay) {
        var manifests = Chart.renderOn(cluster, "shutdown.delaySeconds=20", "shutdown.graceSeconds=45");
        var deployment = manifests.deployment();
        assertThat(manifests.configuration())
                .containsEntry("quarry.shutdown.delay", delay)
                .containsEntry("quarry.shutdown.grace", "45s");
        var preStop = deployment.container().at("/lifecycle/preStop");
        assertThat(preStop.isMissingNode()).isEqualTo(sleep == null);
        if (sleep != null) {
            assertThat(preStop.at("/sleep/seconds").asInt()).isEqualTo(sleep);
        }
        assertThat(deployment.pod().path("terminationGracePeriodSeconds").asInt())
                .isEqualTo(20 + 45 + 10);
    }

    @Test
    void another_configuration_is_another_pod() {
        var checksum = "/spec/template/metadata/annotations/checksum~1config";
        var one = Chart.render().deployment().text(checksum);
        assertThat(one).hasSize(64);
        assertThat(Chart.render("replicas=5").deployment().text(checksum)).isEqualTo(one);
        assertThat(Chart.render("store.s3.bucket=other").deployment().text(checksum))
                .isNotEqualTo(one);
    }

    @Test
    void upgrades_never_go_below_what_is_there() {
        var deployment = Chart.render().deployment();
        assertThat(deployment.text("/spec/strategy/type")).isEqualTo("RollingUpdate");
        assertThat(deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1))
                .isZero();
    }

    @Test
    void spreads_over_zones_and_nodes_unless_told_otherwise() {
        var spread = Chart.render().deployment().pod().path("topologySpreadConstraints");
        assertThat(spread.findValuesAsText("topologyKey"))
                .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
        var own = Chart.renderYaml("""
                topologySpreadConstraints:
                  - {maxSkew: 2, topologyKey: rack, whenUnsatisfiable: DoNotSchedule}
                """);
        assertThat(own.deployment().pod().path("topologySpreadConstraints").findValuesAsText("topologyKey"))
                .containsExactly("rack");
    }

    @Test
    void everything_of_yours_reaches_the_pod() {
        var manifests = Chart.renderYaml("""
                podLabels: {team: images}
                podAnnotations: {note: "1"}
                commonLabels: {department: media}
                commonAnnotations: {owner: someone}
                priorityClassName: high
                nodeSelector: {disk: fast}
                tolerations: [{key: images, operator: Exists}]
                affinity: {podAntiAffinity: {}}
                extraEnv: [{name: QUARRY_UPLOAD_QUEUE, value: "7"}]
                extraEnvFrom: [{secretRef: {name: more}}]
                extraVolumes: [{name: ca, configMap: {name: ca}}]
                extraVolumeMounts: [{name: ca, mountPath: /etc/ca}]
                image: {digest: "sha256:1111111111111111111111111111111111111111111111111111111111111111", pullSecrets: [{name: pull}]}
                """);
        KubernetesModels.validate(manifests);
        var deployment = manifests.deployment();
        assertThat(deployment.at("/spec/template").toString())
                .contains("\"team\":\"images\"", "\"note\":\"1\"", "\"department\":\"media\"", "\"high\"")
                .contains("\"disk\":\"fast\"", "\"key\":\"images\"", "podAntiAffinity", "\"more\"", "/etc/ca")
                .contains("quarry@sha256:1111", "\"imagePullSecrets\":[{\"name\":\"pull\"}]");
        assertThat(Manifest.named(deployment.container().path("env"), "QUARRY_UPLOAD_QUEUE")
                        .path("value")
                        .asText())
                .isEqualTo("7");
        assertThat(manifests.all())
                .allMatch(
                        manifest -> manifest.text("/metadata/annotations/owner").equals("someone")
                                && manifest.text("/metadata/labels/department").equals("media"));
    }

    @Test
    void the_platform_may_choose_the_user() {
        var pod = Chart.renderYaml("security: {runAsUser: null, fsGroup: null}")
                .deployment()
                .pod();
        assertThat(pod.path("securityContext").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("runAsNonRoot", "seccompProfile");
    }
}
