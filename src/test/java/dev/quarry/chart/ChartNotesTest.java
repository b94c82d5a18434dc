package dev.quarry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands on the screen after an installation. */
class ChartNotesTest {

    @Test
    void tells_the_next_step() {
        assertThat(Chart.notes())
                .contains("helm test test --namespace images")
                .contains(
                        "get secret test-quarry-root-key -o 'go-template={{ index .data \"root-key\" | base64decode }}'")
                .contains("port-forward service/test-quarry 8080:80")
                .contains("curl -X POST -H \"Api-Key: $ROOT_KEY\" -d '{\"roles\":[\"read\",\"write\"]}'")
                .contains("curl -H \"Api-Key: $KEY\" -F filedata=@image.png $URL/sourceimages/mycompany");
        assertThat(Chart.notes("ingress.enabled=true", "ingress.hosts[0]=a.example.org", "ingress.tlsSecret=cert"))
                .contains("URL=https://a.example.org")
                .doesNotContain("port-forward");
    }

    @Test
    void warns_of_what_is_missing() {
        assertThat(Chart.notes())
                .contains("WARNING: store.s3.existingSecret", "WARNING: database.existingSecret")
                .contains("The chart generated the root key");
        assertThat(Chart.notes("store.s3.existingSecret=a", "database.existingSecret=a", "rootKey.existingSecret=a"))
                .doesNotContain("WARNING", "generated the root key");
        assertThat(Chart.notes("serviceMonitor.enabled=true")).contains("WARNING: serviceMonitor.enabled");
        assertThat(Chart.notes("prometheusRule.enabled=true"))
                .contains("WARNING: prometheusRule.enabled")
                .contains("namespace=\"images\" and job=\"test-quarry-management\"");
        assertThat(Chart.notes("prometheusRule.enabled=true", "serviceMonitor.enabled=true"))
                .doesNotContain("NOTE: the alerts");
        assertThat(Chart.notes("replicas=1")).contains("NOTE: with fewer than two pods,");
    }
}
