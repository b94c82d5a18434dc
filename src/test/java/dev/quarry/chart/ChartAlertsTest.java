package dev.quarry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Alerts on metrics that Quarry has, of this release alone. */
class ChartAlertsTest {

    private static final Pattern METRIC = Pattern.compile("quarry_[a-z_]+");
    private static final Pattern SELECTOR = Pattern.compile("\\{([^}]*)}");

    @Test
    void there_are_none_unless_wanted() {
        assertThat(Chart.render().ofKind("PrometheusRule")).isEmpty();
    }

    @Test
    void each_is_about_a_metric_of_the_monitoring_page() throws IOException {
        var page = Files.readString(Path.of("src/docs/monitoring.md"));
        assertThat(alerts("prometheusRule.enabled=true"))
                .extracting(alert -> alert.path("alert").asText())
                .containsExactly(
                        "QuarryRoundNotFinished",
                        "QuarryJournalBacklog",
                        "QuarryObjectsBroken",
                        "QuarryStoreDeletesFailing");
        assertThat(alerts("prometheusRule.enabled=true")).allSatisfy(alert -> {
            var metrics = matches(METRIC, alert);
            assertThat(metrics).isNotEmpty();
            // The page names a timer's series together.
            assertThat(metrics)
                    .allMatch(metric -> page.contains(metric.group().replaceFirst("_count$", "_{count,sum,max}")));
            assertThat(page).contains(alert.path("alert").asText());
        });
    }

    @Test
    void each_selects_the_job_that_the_service_monitor_makes() {
        var manifests = Chart.render("prometheusRule.enabled=true", "serviceMonitor.enabled=true");
        var wanted =
                manifests.one("ServiceMonitor").at("/spec/selector/matchLabels").properties();
        var service = manifests.ofKind("Service").stream()
                .filter(one -> one.at("/metadata/labels").properties().containsAll(wanted))
                .findFirst()
                .orElseThrow();
        assertThat(alerts("prometheusRule.enabled=true"))
                .allSatisfy(alert -> assertThat(matches(SELECTOR, alert))
                        .isNotEmpty()
                        .allSatisfy(selector -> assertThat(selector.group(1))
                                .startsWith("namespace=\"images\",job=\"" + service.name() + "\"")));
    }

    @Test
    void thresholds_and_labels_are_those_of_the_values() {
        var alerts = alerts(
                "prometheusRule.enabled=true",
                "prometheusRule.maxRoundAgeSeconds=7200",
                "prometheusRule.maxBacklogAgeSeconds=1800",
                "prometheusRule.alertLabels.severity=page",
                "prometheusRule.alertLabels.team=storage");
        assertThat(alerts.get(0).path("expr").asText()).endsWith("> 7200");
        assertThat(alerts.get(1).path("expr").asText()).endsWith("> 1800");
        assertThat(alerts)
                .allSatisfy(alert -> assertThat(alert.path("labels").toString())
                        .isEqualTo("{\"severity\":\"page\",\"team\":\"storage\"}"));
        assertThat(alerts("prometheusRule.enabled=true"))
                .extracting(alert -> alert.at("/labels/severity").asText())
                .containsExactly("warning", "warning", "critical", "warning");
        var rule = Chart.render("prometheusRule.enabled=true", "prometheusRule.labels.release=prometheus")
                .one("PrometheusRule");
        assertThat(rule.text("/metadata/labels/release")).isEqualTo("prometheus");
    }

    @Test
    void annotations_keep_the_placeholders_of_prometheus() {
        var first = alerts("prometheusRule.enabled=true").get(0);
        assertThat(first.at("/annotations/summary").asText())
                .contains("{{ $labels.round }}", "{{ $labels.pod }}", "{{ $value | humanizeDuration }}");
    }

    private static List<MatchResult> matches(Pattern pattern, JsonNode alert) {
        return pattern.matcher(alert.path("expr").asText()).results().toList();
    }

    private static List<JsonNode> alerts(String... settings) {
        return Manifest.each(Chart.render(settings).one("PrometheusRule").at("/spec/groups/0/rules"));
    }
}
