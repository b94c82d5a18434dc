package dev.quarry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is switched on or off, alone or together, the manifests are valid and fit to each other. */
class ChartSwitchesTest {

    /** Each line: off, on. */
    private static final List<List<String>> SWITCHES = List.of(
            List.of("ingress.enabled=false", "ingress.enabled=true ingress.hosts[0]=a.example.org"),
            List.of("autoscaling.enabled=false", "autoscaling.enabled=true"),
            List.of("podDisruptionBudget.enabled=false", "podDisruptionBudget.enabled=true"),
            List.of("networkPolicy.enabled=false", "networkPolicy.enabled=true networkPolicy.egress=false"),
            List.of("serviceAccount.create=false", "serviceAccount.create=true"),
            List.of("serviceMonitor.enabled=false", "serviceMonitor.enabled=true"),
            List.of("migration.mode=start", "migration.mode=job"),
            List.of("rootKey.existingSecret=mine rootKey.nextKey=next", "rootKey.key=root-key"),
            List.of("store.kind=s3 store.s3.existingSecret=mine", "store.kind=file replicas=1"));

    private static final List<String> KINDS = List.of(
            "Ingress",
            "HorizontalPodAutoscaler",
            "PodDisruptionBudget",
            "NetworkPolicy",
            "ServiceAccount",
            "ServiceMonitor",
            "Job",
            "Secret",
            "PersistentVolumeClaim");

    @Test
    void every_combination_is_valid() {
        var rendered = 0;
        for (var choice = 0; choice < 1 << SWITCHES.size(); choice++) {
            if (on(choice, KINDS.indexOf("HorizontalPodAutoscaler"))
                    && on(choice, KINDS.indexOf("PersistentVolumeClaim"))) {
                continue;
            }
            var manifests = Chart.render(settings(choice));
            KubernetesModels.validate(manifests);
            RestrictedPods.check(manifests);
            assertThat(manifests.all())
                    .extracting(manifest -> manifest.kind() + " " + manifest.name())
                    .doesNotHaveDuplicates();
            for (var kind = 0; kind < KINDS.size(); kind++) {
                assertThat(manifests.ofKind(KINDS.get(kind)))
                        .as(KINDS.get(kind))
                        .hasSize(on(choice, kind) ? 1 : 0);
            }
            rendered++;
        }
        assertThat(rendered).isEqualTo(384);
    }

    private static boolean on(int choice, int position) {
        return (choice & 1 << position) != 0;
    }

    private static String[] settings(int choice) {
        var settings = new ArrayList<String>();
        for (var position = 0; position < SWITCHES.size(); position++) {
            var line = SWITCHES.get(position).get(on(choice, position) ? 1 : 0);
            settings.addAll(List.of(line.split(" ")));
        }
        return settings.toArray(String[]::new);
    }
}
