package dev.quarry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/** The restricted Pod Security standard, line by line, and what goes beyond it here. */
final class RestrictedPods {

    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    private RestrictedPods() {}

    static void check(Manifests manifests) {
        manifests.all().stream()
                .filter(manifest -> !manifest.pod().path("containers").isMissingNode())
                .forEach(RestrictedPods::check);
    }

    static void check(Manifest manifest) {
        var pod = manifest.pod();
        for (var field : Set.of("hostNetwork", "hostPID", "hostIPC")) {
            assertThat(pod.path(field).asBoolean(false)).as(field).isFalse();
        }
        var security = pod.path("securityContext");
        assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(security.path("runAsUser").asInt(1)).isNotZero();
        assertThat(security.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(security.has("sysctls")).isFalse();
        for (var volume : pod.path("volumes")) {
            volume.fieldNames().forEachRemaining(field -> {
                if (!field.equals("name")) {
                    assertThat(VOLUMES).as(manifest.name()).contains(field);
                }
            });
        }
        Stream.of("containers", "initContainers")
                .flatMap(kind -> Manifest.each(pod.path(kind)).stream())
                .forEach(RestrictedPods::checkContainer);
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true))
                .as("no token of the cluster in a pod that does not need one")
                .isFalse();
    }

    private static void checkContainer(JsonNode container) {
        var security = container.path("securityContext");
        assertThat(security.path("privileged").asBoolean(false)).isFalse();
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
        assertThat(security.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
        assertThat(security.at("/capabilities").has("add")).isFalse();
        assertThat(security.has("procMount")).isFalse();
        assertThat(container.path("ports")).allMatch(port -> !port.has("hostPort"));
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(container.at("/resources/limits/memory").isMissingNode()).isFalse();
        assertThat(container.at("/resources/requests/cpu").isMissingNode()).isFalse();
    }
}
