package dev.quarry.access.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quarry.testkit.Accounts;
import dev.quarry.testkit.Api;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.QuarryTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

@QuarryTest
class TokenTest {

    @Test
    void a_token_stands_for_its_key() {
        var organization = Api.newOrganization();
        var member = Accounts.admin(organization);
        var made = member.call()
                .get("/user/apikeys/token?expires_in=3600")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json")
                .body("payload.id", equalTo(member.user()))
                .body("payload.expt", equalTo(3600))
                .body("payload.ips", equalTo(List.of("127.0.0.1")))
                .body("payload.rn", equalTo(false))
                .extract()
                .jsonPath();
        assertThat(made.getLong("payload.exp"))
                .isBetween(Instant.now().getEpochSecond() + 3500, Instant.now().getEpochSecond() + 3601);
        bearer(made.getString("token"), "/organizations/" + organization)
                .statusCode(200)
                .body("name", equalTo(organization));
        bearer(made.getString("token"), "/organizations/" + Api.newOrganization())
                .statusCode(403);
        given().header("Authorization", "bearer " + made.getString("token"))
                .post("/user/apikeys/token")
                .then()
                .statusCode(403)
                .body("error.code", equalTo(403));
    }

    @Test
    void a_token_ends_with_its_key() {
        var member = Accounts.admin(Api.newOrganization());
        var second = Accounts.anotherKey(member, "{}");
        String token = Accounts.with(second.getString("api_key"))
                .get("/user/apikeys/token")
                .path("token");
        bearer(token, "/user").statusCode(200);
        member.call().delete("/user/apikeys/" + second.getString("id")).then().statusCode(204);
        expectInvalid(token);
    }

    @Test
    void a_renewable_token_makes_another_one_and_root_has_tokens_too() {
        var token = Accounts.token(Accounts.admin(Api.newOrganization()), "renewable=true");
        String next = given().header("Authorization", "Bearer " + token)
                .get("/user/apikeys/token")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        bearer(next, "/user").statusCode(200);
        String root = Api.root().get("/user/apikeys/token").path("token");
        bearer(root, "/user").statusCode(200).body("user_id", equalTo("root"));
    }

    @Test
    void a_token_is_good_only_where_it_was_made_for() {
        var member = Accounts.admin(Api.newOrganization());
        expectInvalid(Accounts.token(member, "ips=192.0.2.7,198.51.100.0/24"));
        bearer(Accounts.token(member, "ips=127.0.0.0/8"), "/user").statusCode(200);
        bearer(Accounts.token(member, "no_ip_protection=true"), "/user").statusCode(200);
    }

    @Test
    void what_is_no_token_of_ours_is_a_401() throws Exception {
        var token = Accounts.token(Accounts.admin(Api.newOrganization()), "expires_in=3600");
        var parts = token.split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        expectInvalid("x");
        expectInvalid(encode("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        expectInvalid(encode("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]);
        expectInvalid(parts[0] + "." + encode(payload.replace("\"quarry\"", "\"other\"")) + "." + parts[2]);
        expectInvalid(
                parts[0] + "." + encode(payload.replaceAll("\"exp\":[0-9]+", "\"exp\":9999999999")) + "." + parts[2]);
        expectInvalid(signed(payload, "HS256", "another-key-0123456789abcdef0123456789"));
        expectInvalid(signed(payload, "HS256", QuarryServers.ROOT_KEY));
        expectInvalid(signed(payload, "HS512", "another-key-0123456789abcdef0123456789abcdef0123456789abcdef0123"));
    }

    @Test
    void a_token_ends() throws Exception {
        var token = Accounts.token(Accounts.admin(Api.newOrganization()), "expires_in=1");
        Thread.sleep(2100);
        expectInvalid(token);
    }

    @Test
    void bad_wishes_are_refused_by_name() {
        var member = Accounts.admin(Api.newOrganization());
        for (var query : new String[] {"expires_in=0", "expires_in=x", "expires_in=2592001", "ips=localhost"}) {
            member.call()
                    .get("/user/apikeys/token?" + query)
                    .then()
                    .statusCode(400)
                    .body("error.message", containsString("`" + query.substring(0, query.indexOf('=')) + "`"));
        }
    }

    private static void expectInvalid(String token) {
        bearer(token, "/user")
                .statusCode(401)
                .header("Content-Type", "application/json")
                .body("code", equalTo(401))
                .body("error", equalTo("token_invalid"))
                .body("invalid_authentication", equalTo(true));
    }

    private static ValidatableResponse bearer(String token, String path) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String signed(String payload, String algorithm, String secret) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setPayload(payload);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setKey(new HmacKey(secret.getBytes(StandardCharsets.UTF_8)));
        return signature.getCompactSerialization();
    }
}
