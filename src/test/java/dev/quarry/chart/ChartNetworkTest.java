package dev.quarry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reaches whom. */
class ChartNetworkTest {

    @Test
    void services_and_policy_select_the_pods_and_nothing_else() {
        var manifests = Chart.render("serviceMonitor.enabled=true", "migration.mode=job");
        var labels = manifests.deployment().at("/spec/template/metadata/labels");
        var selector = manifests.deployment().at("/spec/selector/matchLabels");
        assertThat(selector.properties()).isSubsetOf(labels.properties());
        assertThat(manifests.ofKind("Service"))
                .hasSize(2)
                .allMatch(service -> service.at("/spec/selector").equals(selector));
        assertThat(manifests.one("NetworkPolicy").at("/spec/podSelector/matchLabels"))
                .isEqualTo(selector);
        assertThat(manifests.one("PodDisruptionBudget").at("/spec/selector/matchLabels"))
                .isEqualTo(selector);
        assertThat(manifests.one("Pod").at("/metadata/labels").properties())
                .doesNotContainAnyElementsOf(selector.properties().stream()
                        .filter(label -> label.getKey().endsWith("component"))
                        .toList());
        assertThat(manifests.one("Job").text("/spec/template/metadata/labels/app.kubernetes.io~1component"))
                .isEqualTo("migration");
    }

    @Test
    void metrics_are_collected_from_the_management_service_alone() {
        var manifests = Chart.render("serviceMonitor.enabled=true", "serviceMonitor.labels.release=prometheus");
        var monitor = manifests.one("ServiceMonitor");
        var wanted = monitor.at("/spec/selector/matchLabels").properties();
        assertThat(manifests.ofKind("Service"))
                .filteredOn(
                        service -> service.at("/metadata/labels").properties().containsAll(wanted))
                .singleElement()
                .satisfies(service -> assertThat(service.text("/spec/ports/0/name"))
                        .isEqualTo(monitor.text("/spec/endpoints/0/port")));
        assertThat(monitor.text("/metadata/labels/release")).isEqualTo("prometheus");
    }

    @Test
    void everybody_reaches_the_service_and_only_the_cluster_the_management() {
        var ingress = policy().at("/spec/ingress");
        assertThat(ingress).hasSize(2);
        assertThat(ingress.get(0).at("/ports/0/port").asText()).isEqualTo("http");
        assertThat(ingress.get(0).has("from")).isFalse();
        assertThat(ingress.get(1).at("/ports/0/port").asText()).isEqualTo("management");
        assertThat(ingress.get(1).path("from").toString()).isEqualTo("[{\"namespaceSelector\":{}}]");
    }

    @Test
    void chosen_clients_and_the_test_reach_the_service() {
        var manifests = Chart.renderYaml("networkPolicy: {clients: [{podSelector: {matchLabels: {app: shop}}}]}");
        var from = manifests.one("NetworkPolicy").at("/spec/ingress/0/from");
        assertThat(from).hasSize(2);
        assertThat(from.get(0).toString()).contains("shop");
        assertThat(from.get(1).at("/podSelector/matchLabels").properties())
                .isSubsetOf(manifests.one("Pod").at("/metadata/labels").properties());
    }

    @ParameterizedTest
    @CsvSource({
        "https://s3.example.org,443",
        "http://s3.example.org,80",
        "http://store:8333,8333",
        "https://[fd00::7]:9443,9443"
    })
    void calls_reach_the_stores_port(String endpoint, String port) {
        var egress =
                policy("store.s3.endpoint=" + endpoint, "database.port=6432").at("/spec/egress");
        assertThat(egress.get(1).at("/ports/0/port").asText()).isEqualTo("6432");
        assertThat(egress.get(2).at("/ports/0/port").asText()).isEqualTo(port);
    }

    @Test
    void uploads_by_url_reach_everywhere_but_a_clouds_metadata() {
        var anywhere = policy().at("/spec/egress/3");
        assertThat(anywhere.path("ports").findValuesAsText("port")).containsExactly("80", "443");
        assertThat(anywhere.path("to").toString()).contains("\"except\":[\"169.254.0.0/16\"]");
    }

    @Test
    void credentials_of_the_machine_are_reached_when_they_are_used() {
        var metadata = policy("store.s3.credentials=instance").at("/spec/egress/3");
        assertThat(metadata.at("/to/0/ipBlock/cidr").asText()).isEqualTo("169.254.0.0/16");
        assertThat(policy().at("/spec/egress").findValuesAsText("cidr")).doesNotContain("169.254.0.0/16");
    }

    @Test
    void without_uploads_by_url_nothing_else_is_reached() {
        var manifests = Chart.renderYaml("config: {quarry.upload.remote.enabled: false}");
        assertThat(manifests.one("NetworkPolicy").at("/spec/egress")).hasSize(3).noneMatch(rule -> rule.has("to"));
    }

    @Test
    void the_file_store_needs_no_port() {
        var egress = policy("store.kind=file", "replicas=1", "store.s3.endpoint=http://store:8333");
        assertThat(egress.at("/spec/egress").findValuesAsText("port")).doesNotContain("8333");
    }

    private static JsonNode policy(String... settings) {
        return Chart.render(settings).one("NetworkPolicy").tree();
    }
}
