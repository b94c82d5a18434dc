package dev.quarry.access.membership;

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
import dev.quarry.testkit.QuarryTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarryTest
class MembershipTest {

    @Test
    void a_new_user_becomes_a_member_with_a_key_that_works() {
        var organization = Api.newOrganization();
        var made = root().body("{\"roles\":[\"read\",\"upload\"],\"comment\":\"c\"}")
                .post(path(organization))
                .then()
                .statusCode(201)
                .body("api_key", matchesPattern("[0-9A-Za-z]{64}"))
                .body("roles", equalTo(List.of("read", "upload")))
                .body("comment", equalTo("c"))
                .body("active", equalTo(true))
                .body("organization_id", notNullValue())
                .extract()
                .jsonPath();
        Accounts.with(made.getString("api_key"))
                .get("/organizations/" + organization)
                .then()
                .statusCode(200);
        root().get(path(organization, made.getString("user_id")))
                .then()
                .statusCode(200)
                .body("api_key", nullValue())
                .body("last_access", notNullValue());
        root().get(path(organization)).then().body("total", equalTo(1)).body("items", hasSize(1));
    }

    @Test
    void a_user_of_one_organization_becomes_a_member_of_another_and_stops_being_one() {
        var organization = Api.newOrganization();
        var member = Accounts.member(organization, "\"read\"");
        var other = Api.newOrganization();
        member.call().get("/organizations/" + other).then().statusCode(403);
        root().body("{\"roles\":\"write\",\"comment\":\"c\"}")
                .put(path(other, member.user()))
                .then()
                .statusCode(200)
                .body("roles", equalTo(List.of("write")))
                .body("api_key", nullValue());
        member.call().get("/organizations/" + other).then().statusCode(200);
        root().delete(path(other, member.user())).then().statusCode(204);
        member.call().get("/organizations/" + other).then().statusCode(403);
        root().delete(path(other, member.user())).then().statusCode(404);
        member.call().get("/organizations/" + organization).then().statusCode(200);
    }

    @Test
    void the_last_admin_stays() {
        var organization = Api.newOrganization();
        var admin = Accounts.admin(organization);
        admin.call().delete(path(organization, admin.user())).then().statusCode(409);
        admin.call()
                .body("{\"roles\":[\"read\"]}")
                .put(path(organization, admin.user()))
                .then()
                .statusCode(409)
                .body("error.message", containsString("at least one admin"));
        var second = Accounts.admin(organization);
        admin.call().delete(path(organization, admin.user())).then().statusCode(204);
        second.call().get(path(organization)).then().statusCode(200).body("total", equalTo(1));
    }

    @Test
    void two_admins_who_remove_each_other_leave_one() {
        for (var round = 0; round < 10; round++) {
            var organization = Api.newOrganization();
            var one = Accounts.admin(organization);
            var two = Accounts.admin(organization);
            var first = AtOnce.begin(
                    () -> one.call().delete(path(organization, two.user())).statusCode());
            var second = AtOnce.begin(
                    () -> two.call().delete(path(organization, one.user())).statusCode());
            assertThat(List.of(first.join(), second.join())).containsOnlyOnce(204);
            root().get(path(organization)).then().body("total", equalTo(1));
        }
    }

    @Test
    void refuses_what_is_no_role_and_no_user() {
        var organization = Api.newOrganization();
        for (var body : new String[] {"{}", "{\"roles\":[]}", "{\"roles\":[\"owner\"]}", "{\"roles\":[1]}"}) {
            root().body(body)
                    .post(path(organization))
                    .then()
                    .statusCode(400)
                    .body("error.message", containsString("roles"));
        }
        for (var user : new String[] {"00000000-0000-4000-8000-000000000000", "nobody", "root", "%27"}) {
            root().body("{\"roles\":[\"read\"]}")
                    .put(path(organization, user))
                    .then()
                    .statusCode(404);
            root().get(path(organization, user)).then().statusCode(404);
            root().delete(path(organization, user)).then().statusCode(404);
        }
        root().get(path(organization)).then().body("total", equalTo(0));
        root().get(path("nowhere")).then().statusCode(404);
        root().body("{\"roles\":[\"read\"]}").post(path("nowhere")).then().statusCode(404);
    }

    private static String path(String organization) {
        return "/organizations/" + organization + "/memberships";
    }

    private static String path(String organization, String user) {
        return path(organization) + "/" + user;
    }
}
