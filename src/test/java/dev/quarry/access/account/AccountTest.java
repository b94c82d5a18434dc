package dev.quarry.access.account;

import static dev.quarry.testkit.Api.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.quarry.testkit.Accounts;
import dev.quarry.testkit.Api;
import dev.quarry.testkit.AtOnce;
import dev.quarry.testkit.LogLines;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import io.restassured.RestAssured;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarryTest
class AccountTest {

    @Test
    void root_makes_a_user_with_a_key_and_an_organization() {
        var organization = "made-" + Long.toString(System.nanoTime(), 36);
        var made = root().body("{\"email\":\"user@example.org\",\"organization\":\"" + organization + "\"}")
                .post("/users")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json")
                .body("id", matchesPattern("[0-9a-f-]{36}"))
                .body("email", equalTo("user@example.org"))
                .body("api_key", matchesPattern("[0-9A-Za-z]{64}"))
                .extract()
                .jsonPath();
        Accounts.with(made.getString("api_key"))
                .get("/organizations/" + organization + "/memberships")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].user_id", equalTo(made.getString("id")))
                .body("items[0].roles", equalTo(java.util.List.of("admin")));
        root().body("{\"email\":\"other@example.org\",\"organization\":\"" + organization + "\"}")
                .post("/users")
                .then()
                .statusCode(409);
        assertThat(Stores.column("select email from app_user where email = 'other@example.org'"))
                .isEmpty();
    }

    @Test
    void nobody_else_makes_users_where_sign_up_is_closed() {
        var before = Stores.column("select cast(count(*) as text) from app_user");
        RestAssured.given()
                .body("{\"email\":\"a@example.org\",\"organization\":\"anybody\"}")
                .post("/users")
                .then()
                .statusCode(403)
                .body("error.message", equalTo("This operation requires the root key."));
        assertThat(Stores.column("select cast(count(*) as text) from app_user")).isEqualTo(before);
    }

    @Test
    void a_user_sees_itself_and_its_keys_but_never_a_key_again() {
        var member = Accounts.admin(Api.newOrganization());
        var answer = member.call()
                .get("/user")
                .then()
                .statusCode(200)
                .body("user_id", equalTo(member.user()))
                .body("email", equalTo("m@example.org"))
                .body("api_keys", hasSize(1))
                .body("api_keys[0].api_key", nullValue())
                .body("api_keys[0].accessed", notNullValue())
                .extract()
                .asString();
        assertThat(answer).doesNotContain(member.key());
        member.call()
                .get("/user/apikeys/current")
                .then()
                .statusCode(200)
                .body("id", notNullValue())
                .body("expires", nullValue());
    }

    @Test
    void root_is_a_user_without_keys() {
        root().get("/user")
                .then()
                .statusCode(200)
                .body("user_id", equalTo("root"))
                .body("api_keys", hasSize(0));
        root().get("/user/apikeys/current").then().statusCode(404);
        root().body("{}").post("/user/apikeys").then().statusCode(403).body("error.message", containsString("root"));
    }

    @Test
    void a_key_is_made_changed_and_revoked() {
        var member = Accounts.admin(Api.newOrganization());
        var second = Accounts.anotherKey(
                member,
                "{\"comment\":\"CI\",\"expires\":\"2999-01-31T12:00:00+01:00\",\"allowed_ips\":[\"127.0.0.0/8\",\"::1\"]}");
        assertThat(second.getString("api_key")).matches("[0-9A-Za-z]{64}");
        assertThat(second.getString("comment")).isEqualTo("CI");
        assertThat(second.getString("expires")).isEqualTo("2999-01-31T11:00:00+00:00");
        assertThat(second.getList("allowed_ips")).isEqualTo(java.util.List.of("127.0.0.0/8", "::1"));
        var call = Accounts.with(second.getString("api_key"));
        call.get("/user").then().statusCode(200).body("user_id", equalTo(member.user()));
        var path = "/user/apikeys/" + second.getString("id");
        member.call()
                .body("{\"allowed_ips\":[\"192.0.2.1\"],\"expires\":null}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("comment", equalTo("CI"))
                .body("expires", nullValue());
        Accounts.with(second.getString("api_key"))
                .get("/user")
                .then()
                .statusCode(401)
                .body("error", equalTo("ip_not_allowed"));
        member.call().delete(path).then().statusCode(204);
        Accounts.with(second.getString("api_key")).get("/user").then().statusCode(403);
        member.call().delete(path).then().statusCode(404);
        member.call().body("{}").patch(path).then().statusCode(404);
    }

    @Test
    void a_request_cannot_revoke_the_key_it_is_made_with_nor_that_of_somebody_else() {
        var member = Accounts.admin(Api.newOrganization());
        String id = member.call().get("/user/apikeys/current").path("id");
        member.call().delete("/user/apikeys/" + id).then().statusCode(409);
        Accounts.admin(Api.newOrganization())
                .call()
                .delete("/user/apikeys/" + id)
                .then()
                .statusCode(404);
        member.call().delete("/user/apikeys/..%2f").then().statusCode(404);
        member.call().get("/user").then().statusCode(200);
    }

    @Test
    void a_user_has_at_most_five_keys_however_fast_they_are_made() {
        var member = Accounts.admin(Api.newOrganization());
        var tries = IntStream.range(0, 12)
                .mapToObj(i -> AtOnce.begin(
                        () -> member.call().body("{}").post("/user/apikeys").statusCode()))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join).filter(status -> status == 201))
                .hasSize(4);
        assertThat(tries.stream().map(CompletableFuture::join).filter(status -> status == 409))
                .hasSize(8);
        member.call().get("/user/apikeys").then().body("", hasSize(5));
    }

    @Test
    void bad_settings_are_refused_by_name() {
        var member = Accounts.admin(Api.newOrganization());
        for (var body : new String[] {
            "{\"expires\":\"tomorrow\"}",
            "{\"expires\":\"2001-01-01T00:00:00Z\"}",
            "{\"allowed_ips\":[\"localhost\"]}",
            "{\"allowed_ips\":[\"10.0.0.0/33\"]}",
            "{\"allowed_ips\":[1]}",
            "{\"comment\":7}",
            "{\"comment\":\"" + "x".repeat(256) + "\"}"
        }) {
            var field = body.substring(2, body.indexOf('"', 2));
            member.call()
                    .body(body)
                    .post("/user/apikeys")
                    .then()
                    .statusCode(400)
                    .body("error.message", containsString("`" + field + "`"));
        }
        member.call().body("[]").post("/user/apikeys").then().statusCode(400);
        member.call().get("/user/apikeys").then().body("", hasSize(1));
    }

    @Test
    void a_key_is_kept_as_a_digest_and_never_logged() {
        try (var log = new LogLines("")) {
            var member = Accounts.admin(Api.newOrganization());
            member.call().get("/user").then().statusCode(200);
            Accounts.with("B".repeat(64)).get("/user").then().statusCode(403);
            assertThat(String.join("\n", log.lines()))
                    .doesNotContain(member.key())
                    .doesNotContain("B".repeat(64));
            assertThat(Stores.column("select k.* from api_key k where cast(k as text) like '%" + member.key() + "%'"))
                    .isEmpty();
        }
    }
}
