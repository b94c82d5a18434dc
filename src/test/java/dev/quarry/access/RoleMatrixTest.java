package dev.quarry.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quarry.problem.ProblemType;
import dev.quarry.testkit.Accounts;
import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation × every role × every way to have no leave, against the one table. */
@QuarryTest
class RoleMatrixTest {

    private static final List<Operation> OPERATIONS = Operations.all();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private String own = "";
    private String foreign = "";
    private String target = "";
    private int cases;

    @BeforeEach
    void two_organizations_with_an_image_each() {
        own = Api.newOrganization();
        foreign = Api.newOrganization();
        target = Api.newOrganization();
        Api.uploaded(own, "a.png", Pictures.png(3, 4, own.hashCode()));
        Api.uploaded(foreign, "a.png", Pictures.png(3, 4, foreign.hashCode()));
    }

    @Test
    void every_operation_says_what_it_needs() {
        assertThat(OPERATIONS).hasSizeGreaterThan(40);
        assertThat(OPERATIONS).extracting(Operation::method).contains("COPY", "HEAD", "PATCH");
        assertThat(OPERATIONS.stream().filter(operation -> operation.needs().isEmpty()))
                .isEmpty();
    }

    @Test
    void the_table_decides_for_every_role() throws Exception {
        for (var role : Role.values()) {
            var member = Accounts.member(own, "\"" + role.word() + "\"");
            // Where copies go is asked about by CopyAccessTest.
            Accounts.alsoAdmin(target, member);
            for (var operation : OPERATIONS) {
                var permission = operation.needs().orElseThrow();
                var here = send(operation, own, member.key());
                var there = send(operation, foreign, member.key());
                var nowhere = send(operation, "no-such-organization", member.key());
                switch (permission.door()) {
                    case MEMBER -> {
                        expect(operation, role, here, !permission.isOpenTo(Set.of(role)));
                        expect(operation, role, there, true);
                        expectSame(operation, there, nowhere);
                    }
                    case ROOT -> {
                        expect(operation, role, here, true);
                        expect(operation, role, there, true);
                        expectSame(operation, there, nowhere);
                    }
                    default -> expectSame(operation, there, nowhere);
                }
            }
        }
        System.out.println("role matrix: " + OPERATIONS.size() + " operations, " + cases + " requests with roles");
    }

    @Test
    void nobody_gets_in_without_a_good_key() throws Exception {
        var member = Accounts.admin(own);
        var expired = Accounts.anotherKey(member, "{\"expires\":\"2999-01-01T00:00:00Z\"}");
        Stores.update(
                "update api_key set expires = now() - interval '1 second' where id = cast(? as uuid)",
                expired.getString("id"));
        var revoked = Accounts.anotherKey(member, "{}");
        Accounts.with(revoked.getString("api_key")).get("/user").then().statusCode(200);
        member.call().delete("/user/apikeys/" + revoked.getString("id")).then().statusCode(204);
        var elsewhere = Accounts.anotherKey(member, "{\"allowed_ips\":[\"192.0.2.0/24\"]}");
        var keys = new LinkedHashMap<String, Refusal>();
        keys.put(
                "",
                new Refusal(403, "API credentials are not supplied or not a valid format.", ProblemType.KEY_MISSING));
        keys.put("bad", new Refusal(403, "API credentials are not valid.", ProblemType.KEY_INVALID));
        keys.put("A".repeat(64), new Refusal(403, "API credentials are not valid.", ProblemType.KEY_INVALID));
        keys.put(expired.getString("api_key"), new Refusal(401, "This API key has expired", ProblemType.KEY_EXPIRED));
        keys.put(
                revoked.getString("api_key"),
                new Refusal(403, "API credentials are not valid.", ProblemType.KEY_INVALID));
        keys.put(
                elsewhere.getString("api_key"),
                new Refusal(401, "This API key cannot be used from this address.", ProblemType.ADDRESS_NOT_ALLOWED));
        var before = Stores.snapshot();
        for (var key : keys.entrySet()) {
            for (var operation : OPERATIONS) {
                if (isOpen(operation, key.getKey())) {
                    continue;
                }
                for (var organization : List.of(own, foreign, "no-such-organization")) {
                    key.getValue().expect(operation, send(operation, organization, key.getKey()));
                }
            }
        }
        assertThat(Stores.snapshot()).isEqualTo(before);
        System.out.println("role matrix: " + cases + " requests without a good key");
    }

    private static boolean isOpen(Operation operation, String key) {
        return switch (operation.needs().orElseThrow().door()) {
            case ANYONE -> true;
            case ANYONE_WITH_OR_WITHOUT_KEY -> key.isEmpty();
            default -> false;
        };
    }

    private HttpResponse<String> send(Operation operation, String organization, String key)
            throws IOException, InterruptedException {
        cases++;
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + operation.path(organization)))
                .method(operation.method(), HttpRequest.BodyPublishers.noBody())
                .header("Destination", target);
        if (!key.isEmpty()) {
            request.header("Api-Key", key);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void expect(Operation operation, Role role, HttpResponse<String> answer, boolean refused)
            throws IOException {
        var what = operation + " as " + role.word() + " answered " + answer.statusCode() + " " + answer.body();
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        if (refused) {
            assertThat(answer.statusCode()).as(what).isEqualTo(403);
            if (!operation.method().equals("HEAD")) {
                assertThat(json.readTree(answer.body())
                                .path("error")
                                .path("code")
                                .asInt())
                        .as(what)
                        .isEqualTo(403);
            }
        } else {
            assertThat(answer.statusCode()).as(what).isNotIn(401, 403);
        }
    }

    /** A foreign organization and a missing one: the same status, the same body, the same headers. */
    private static void expectSame(Operation operation, HttpResponse<String> foreign, HttpResponse<String> missing) {
        if (operation.needs().orElseThrow() == Permission.OPEN) {
            return;
        }
        assertThat(missing.statusCode()).as(operation.toString()).isEqualTo(foreign.statusCode());
        if (operation.isOfOrganization()) {
            assertThat(missing.body()).as(operation.toString()).isEqualTo(foreign.body());
            assertThat(headers(missing)).as(operation.toString()).isEqualTo(headers(foreign));
        }
    }

    /** All but the one by which an operator finds the request again, and the time. */
    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("x-request-id");
        headers.remove("date");
        return headers;
    }

    private record Refusal(int status, String message, ProblemType reason) {
        void expect(Operation operation, HttpResponse<String> answer) {
            assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(status);
            if (!operation.method().equals("HEAD")) {
                assertThat(answer.body())
                        .as(operation.toString())
                        .isEqualTo("{\"code\":" + status + ",\"message\":\"" + message + "\","
                                + "\"reason\":\"" + reason + "\","
                                + (reason.error() == null ? "" : "\"error\":\"" + reason.error() + "\",")
                                + "\"invalid_authentication\":true}");
            }
        }
    }
}
