package dev.quarry.packaged.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.quarry.testkit.AtOnce;
import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.StorePair;
import dev.quarry.testkit.TestPostgres;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two replicas, in the middle of a change of the root key, open to sign-ups and to one web page. */
class AccessAcrossReplicasIT {

    private static final StorePair STORES = new StorePair(TestPostgres.newDatabase(), "access-replicas");
    private static final String OLD = QuarryServers.ROOT_KEY;
    private static final String NEW = "next-root-key-0123456789abcdef0123456789";
    private static final String PAGE = "https://app.example.org";

    private static PackagedQuarry before;
    private static PackagedQuarry after;

    @BeforeAll
    static void start() {
        before = PackagedQuarry.launch(config(OLD, NEW));
        after = PackagedQuarry.launch(config(NEW, OLD));
    }

    private static Map<String, String> config(String key, String next) {
        var config = QuarryServers.config(STORES.database(), STORES.bucket());
        config.put("quarry.access.root-key", key);
        config.put("quarry.access.root-key-next", next);
        config.put("quarry.access.sign-up", "open");
        config.put("quarry.access.failed-tries", "40");
        config.put("quarry.cors.enabled", "true");
        config.put("quarry.cors.origins", PAGE);
        return config;
    }

    @AfterAll
    static void stop() {
        before.close();
        after.close();
    }

    @Test
    void a_key_revoked_on_one_replica_is_refused_on_the_other_within_seconds() {
        var user = signUp("revoked-org");
        var second = call(before, user.getString("api_key"))
                .body("{}")
                .post("/user/apikeys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var key = second.getString("api_key");
        call(after, key).get("/organizations/revoked-org").then().statusCode(200);
        call(before, user.getString("api_key"))
                .delete("/user/apikeys/" + second.getString("id"))
                .then()
                .statusCode(204);
        call(before, key).get("/organizations/revoked-org").then().statusCode(403);
        var end = System.nanoTime();
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> call(after, key).get("/organizations/revoked-org").statusCode() == 403);
        System.out.println("revoked on the other replica after " + (System.nanoTime() - end) / 1_000_000 + " ms");
    }

    @Test
    void both_root_keys_and_tokens_of_both_are_good_on_both() {
        for (var replica : List.of(before, after)) {
            for (var key : List.of(OLD, NEW)) {
                call(replica, key).get("/user").then().statusCode(200).body("user_id", equalTo("root"));
            }
            String token = call(replica, NEW).get("/user/apikeys/token").path("token");
            for (var other : List.of(before, after)) {
                given().port(other.port())
                        .header("Authorization", "Bearer " + token)
                        .get("/user")
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void whoever_signs_up_is_admin_of_its_own_organization_and_of_no_other() {
        var one = signUp("one-org");
        var two = signUp("two-org");
        call(before, one.getString("api_key"))
                .get("/organizations/one-org/memberships")
                .then()
                .statusCode(200)
                .body("items[0].user_id", equalTo(one.getString("id")));
        call(before, two.getString("api_key"))
                .get("/organizations/one-org")
                .then()
                .statusCode(403);
        call(before, two.getString("api_key"))
                .body("{}")
                .put("/organizations/three-org")
                .then()
                .statusCode(200)
                .body("name", equalTo("three-org"));
        // The replica that made it knows at once who its admin is.
        call(before, two.getString("api_key"))
                .get("/organizations/three-org/memberships")
                .then()
                .statusCode(200);
        call(before, two.getString("api_key"))
                .delete("/organizations/three-org")
                .then()
                .statusCode(403);
        call(before, OLD).delete("/organizations/three-org").then().statusCode(204);
    }

    @Test
    void only_the_page_that_was_named_may_call() {
        given().port(before.port())
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", "COPY")
                .header("Access-Control-Request-Headers", "api-key,api-version,content-type")
                .options("/sourceimages/one-org/063c3d")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(PAGE))
                .header("Access-Control-Allow-Methods", containsString("COPY"))
                .header("Access-Control-Allow-Headers", containsString("api-key"));
        given().port(before.port())
                .header("Origin", PAGE)
                .header("Api-Key", OLD)
                .get("/user")
                .then()
                .statusCode(200)
                .header("Access-Control-Expose-Headers", containsString("Location"))
                .header("Access-Control-Expose-Headers", containsString("Content-Disposition"))
                .header("Access-Control-Expose-Headers", containsString("Warning"));
        given().port(before.port())
                .header("Origin", "https://evil.example.org")
                .header("Access-Control-Request-Method", "GET")
                .options("/sourceimages/one-org/063c3d")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void who_tries_keys_is_slowed_and_who_has_one_is_not() {
        var wrong = call(after, "W".repeat(64));
        for (var i = 0; i < 60; i++) {
            if (took(() -> wrong.get("/user").statusCode()) > 900) {
                break;
            }
            assertThat(i).as("quick refusals").isLessThan(41);
        }
        var answers = new ArrayList<CompletableFuture<Integer>>();
        for (var i = 0; i < 40; i++) {
            answers.add(
                    AtOnce.begin(() -> call(after, "W".repeat(64)).get("/user").statusCode()));
        }
        call(after, NEW).get("/user").then().statusCode(200);
        assertThat(answers.stream().map(CompletableFuture::join)).allMatch(status -> status == 403 || status == 429);
    }

    private static long took(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    private static JsonPath signUp(String organization) {
        return given().port(before.port())
                .body("{\"email\":\"user@example.org\",\"organization\":\"" + organization + "\"}")
                .post("/users")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification call(PackagedQuarry replica, String key) {
        return given().port(replica.port()).header("Api-Key", key);
    }
}
