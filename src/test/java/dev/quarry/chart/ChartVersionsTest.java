package dev.quarry.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Old clusters get what their APIs know. */
class ChartVersionsTest {

    @ParameterizedTest
    @CsvSource({
        "1.21.14,autoscaling/v2beta2,false,false",
        "1.22.17,autoscaling/v2beta2,false,false",
        "1.23.17,autoscaling/v2,false,false",
        "1.26.15,autoscaling/v2,false,false",
        "1.27.16-eks-ceef31d,autoscaling/v2,true,false",
        "1.29.14-gke.1018000,autoscaling/v2,true,false",
        "1.30.14,autoscaling/v2,true,true",
        "1.34.1+k3s1,autoscaling/v2,true,true",
    })
    void a_cluster_gets_what_it_knows(String version, String autoscaler, boolean evicts, boolean sleeps) {
        var manifests = Chart.renderOn(
                version,
                "autoscaling.enabled=true",
                "ingress.enabled=true",
                "ingress.hosts[0]=a.example.org",
                "migration.mode=job",
                "serviceMonitor.enabled=true",
                "prometheusRule.enabled=true");
        KubernetesModels.validate(manifests);
        RestrictedPods.check(manifests);
        assertThat(manifests.one("HorizontalPodAutoscaler").text("/apiVersion")).isEqualTo(autoscaler);
        assertThat(manifests.one("PodDisruptionBudget").at("/spec").has("unhealthyPodEvictionPolicy"))
                .isEqualTo(evicts);
        assertThat(manifests.deployment().container().has("lifecycle")).isEqualTo(sleeps);
    }

    @Test
    void older_ones_are_refused_and_the_docs_say_so() throws IOException {
        assertThatThrownBy(() -> Chart.renderOn("1.20.15")).hasMessageContaining("requires kubeVersion: >=1.21.0-0");
        assertThat(Files.readString(Chart.FOLDER.resolve("README.md"))).contains("Kubernetes 1.21 or newer");
    }
}
