package dev.quarry.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.quarry.testkit.QuarryTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The API document is what was agreed on, in one file that a review can read, and every answer in every test of the
 * application is held against it.
 *
 * <p>After a change that is meant: {@code mvn test -Dtest=ApiContractTest -Drewrite-golden=true}
 */
@QuarryTest
class ApiContractTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void the_document_is_as_it_was_agreed_on() throws Exception {
        var served = given().get("/openapi?format=json").then().statusCode(200).extract();
        var now = JSON.writeValueAsString(JSON.readTree(served.asByteArray())) + "\n";
        if (Boolean.getBoolean("rewrite-golden")) {
            Files.writeString(Document.FILE, now);
        } else {
            assertThat(now)
                    .as("If that is meant: mvn test -Dtest=ApiContractTest -Drewrite-golden=true")
                    .isEqualTo(Files.readString(Document.FILE));
        }
    }

    @Test
    void tests_of_the_application_fail_by_answers_that_are_not_told_of() {
        assertThat(RestAssured.filters()).hasAtLeastOneElementOfType(ContractFilter.class);
    }

    @Test
    void an_answer_that_is_not_told_of_is_noticed() {
        var contract = new ApiContract(Document.read());
        assertThat(contract.violations("GET", "/user", json(200, "{\"user_id\":\"u\",\"email\":\"\",\"api_keys\":[]}")))
                .isEmpty();
        assertThat(List.of(
                        contract.violations("GET", "/user", json(204, "")),
                        contract.violations("GET", "/user", json(200, "{\"user_id\":\"u\",\"api_keys\":[]}")),
                        contract.violations(
                                "GET",
                                "/user",
                                json(200, "{\"user_id\":\"u\",\"email\":\"\",\"api_keys\":[],\"x\":1}")),
                        contract.violations(
                                "GET", "/user", json(200, "{\"user_id\":1,\"email\":\"\",\"api_keys\":[]}")),
                        contract.violations(
                                "GET",
                                "/user",
                                json(
                                        503,
                                        "{\"error\":{\"code\":503,\"message\":\"\",\"reason\":\"DATABASE_UNAVAILABLE\"}}")),
                        contract.violations("GET", "/user", answer(200, Map.of("Content-Type", "text/html"), "")),
                        contract.violations("DELETE", "/user/apikeys/x", json(204, "{}")),
                        contract.violations("GET", "/nowhere", json(200, "{}"))))
                .allSatisfy(wrong -> assertThat(wrong).hasSize(1));
    }

    private static Answer json(int status, String body) {
        return answer(status, Map.of("Content-Type", "application/json"), body);
    }

    private static Answer answer(int status, Map<String, String> headers, String body) {
        return new Answer(status, headers::get, body.getBytes(StandardCharsets.UTF_8));
    }
}
