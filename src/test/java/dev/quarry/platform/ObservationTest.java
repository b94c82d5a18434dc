package dev.quarry.platform;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.uploaded;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Metrics;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What an operator sees, and a proxy. */
@QuarryTest
class ObservationTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String OWN_ID = "[0-9A-Z]{26}";

    @Test
    void health_is_told_on_the_management_port_only() {
        for (var path : new String[] {"/health/live", "/health/started", "/health/ready"}) {
            management().get(path).then().statusCode(200).body("status", equalTo("UP"));
            root().get(path).then().statusCode(404);
        }
        management().get("/health/ready").then().body("checks.name", hasItems("database", "store"));
    }

    @Test
    void every_answer_names_its_request() {
        root().get("/openapi").then().header("X-Request-Id", matchesPattern(OWN_ID));
        root().get("/nothing").then().statusCode(404).header("X-Request-Id", matchesPattern(OWN_ID));
        root().header("X-Request-Id", "mine-1")
                .get("/organizations")
                .then()
                .header("X-Request-Id", equalTo("mine-1"))
                .header("traceparent", nullValue());
    }

    @Test
    void an_id_that_does_not_fit_into_a_log_is_replaced() {
        for (var id : new String[] {"a b", "a\tb", "x".repeat(129), "\"}{"}) {
            root().header("X-Request-Id", id).get("/openapi").then().header("X-Request-Id", matchesPattern(OWN_ID));
        }
    }

    @Test
    void a_trace_goes_through_and_nonsense_does_not() {
        root().header("traceparent", TRACE).get("/openapi").then().header("traceparent", equalTo(TRACE));
        root().header("traceparent", "00-zz").get("/openapi").then().header("traceparent", nullValue());
    }

    @Test
    void bytes_that_are_known_are_counted_and_the_store_is_timed() {
        var organization = Api.newOrganization();
        var duplicates = Metrics.value("quarry_upload_duplicates_total");
        var hashed = Metrics.value("quarry_upload_hash_seconds_count");
        var png = Pictures.noisyPng(100_000, 77);
        uploaded(organization, "a.png", png);
        uploaded(organization, "a.png", png);
        assertThat(Metrics.value("quarry_upload_duplicates_total") - duplicates).isEqualTo(1);
        assertThat(Metrics.value("quarry_upload_hash_seconds_count") - hashed).isEqualTo(2);
        assertThat(Metrics.value("quarry_upload_memory_bytes")).isZero();
        assertThat(Metrics.value("quarry_uploads_in_flight")).isZero();
        assertThat(management().get("/metrics").asString())
                .contains("quarry_store_seconds_count{operation=\"commit\",outcome=\"ok\"}")
                .contains("http_server_requests_seconds_count{method=\"POST\",outcome=\"SUCCESS\",status=\"200\","
                        + "uri=\"/sourceimages/{organization}\"}")
                .contains("http_server_bytes_read_sum")
                .contains("sql_pool_usage_seconds_count");
    }

    private static RequestSpecification management() {
        return given().baseUri("http://127.0.0.1")
                .port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class));
    }
}
