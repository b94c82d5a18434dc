package dev.quarry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whatever is switched on or off, the manifests are valid and fit to each other. Every three switches stand in every position
 * to each other in some of the renderings, which takes a tenth of what all combinations would.
 */
class ChartSwitchesTest {

    /** Each line: off, on. */
    private static final List<List<String>> SWITCHES = List.of(
            List.of("ingress.enabled=false", "ingress.enabled=true ingress.hosts[0]=a.example.org"),
            List.of("autoscaling.enabled=false", "autoscaling.enabled=true"),
            List.of("podDisruptionBudget.enabled=false", "podDisruptionBudget.enabled=true"),
            List.of("networkPolicy.enabled=false", "networkPolicy.enabled=true networkPolicy.egress=false"),
            List.of("serviceAccount.create=false", "serviceAccount.create=true"),
            List.of("serviceMonitor.enabled=false", "serviceMonitor.enabled=true"),
            List.of("prometheusRule.enabled=false", "prometheusRule.enabled=true"),
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
            "PrometheusRule",
            "Job",
            "Secret",
            "PersistentVolumeClaim");

    @Test
    void every_three_switches_go_together_in_every_position() {
        var autoscaler = KINDS.indexOf("HorizontalPodAutoscaler");
        var volume = KINDS.indexOf("PersistentVolumeClaim");
        for (var choice : choices()) {
            if (on(choice, autoscaler) && on(choice, volume)) {
                // Refused, since a volume is for a single pod
                check(choice & ~(1 << autoscaler));
                check(choice & ~(1 << volume));
            } else {
                check(choice);
            }
        }
    }

    @Test
    void the_choice_of_positions_leaves_none_out() {
        for (var three = 0; three < 1 << SWITCHES.size(); three++) {
            if (Integer.bitCount(three) == 3) {
                var mask = three;
                assertThat(choices().stream().map(choice -> choice & mask).distinct())
                        .hasSize(8);
            }
        }
    }

    /** An orthogonal array: no three of the columns (16, 17, 18, …) add up to nothing, so any three take all positions. */
    private static List<Integer> choices() {
        var choices = new ArrayList<Integer>();
        for (var row = 0; row < 32; row++) {
            var choice = 0;
            for (var position = 0; position < SWITCHES.size(); position++) {
                choice |= (Integer.bitCount(row & (16 + position)) & 1) << position;
            }
            choices.add(choice);
        }
        return choices;
    }

    private static void check(int choice) {
        var manifests = Chart.render(settings(choice));
        KubernetesModels.validate(manifests);
        RestrictedPods.check(manifests);
        assertThat(manifests.all())
                .extracting(manifest -> manifest.kind() + " " + manifest.name())
                .doesNotHaveDuplicates();
        for (var kind = 0; kind < KINDS.size(); kind++) {
            assertThat(manifests.ofKind(KINDS.get(kind))).as(KINDS.get(kind)).hasSize(on(choice, kind) ? 1 : 0);
        }
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
