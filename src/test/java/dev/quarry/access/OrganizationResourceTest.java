package dev.quarry.access;

import static dev.quarry.testkit.Api.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.quarry.testkit.Accounts;
import dev.quarry.testkit.Api;
import dev.quarry.testkit.HeldUpload;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.RawHttp;
import dev.quarry.testkit.Stores;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarryTest
class OrganizationResourceTest {

    private static final String BODY =
            "{\"billing_email\":\"billing@example.org\",\"display_name\":\"Organization Inc.\"}";

    @Test
    void makes_an_organization_and_gives_it_back() {
        for (var method : new String[] {"PUT", "GET"}) {
            root().body(method.equals("PUT") ? BODY : "")
                    .request(method, "/organizations/rokka-js-test-new")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", "application/json")
                    .body("id", matchesPattern("[0-9a-f-]{36}"))
                    .body("display_name", equalTo("Organization Inc."))
                    .body("name", equalTo("rokka-js-test-new"))
                    .body("billing_email", equalTo("billing@example.org"))
                    .body("created", matchesPattern(".*\\+00:00"));
        }
    }

    @Test
    void reads_json_under_any_content_type() {
        var n = 0;
        for (var type : new String[] {
            "text/plain;charset=UTF-8", "application/x-www-form-urlencoded", "application/json", "image/png"
        }) {
            var head = "PUT /organizations/typed-" + n++ + " HTTP/1.1\nHost: h\nConnection: close\n" + RawHttp.rootKey()
                    + "\nContent-Type: " + type + "\nContent-Length: " + BODY.length() + "\n\n";
            assertThat(RawHttp.exchange(head, BODY.getBytes(StandardCharsets.UTF_8), false))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\"display_name\":\"Organization Inc.\"");
        }
    }

    @Test
    void takes_no_name_twice() {
        root().body(BODY).put("/organizations/taken").then().statusCode(200);
        root().body("{\"display_name\":\"other\"}")
                .put("/organizations/taken")
                .then()
                .statusCode(409)
                .body("error.code", equalTo(409));
        root().get("/organizations/taken").then().body("display_name", equalTo("Organization Inc."));
    }

    @Test
    void refuses_bad_names_and_fields_and_makes_nothing() {
        var before = Stores.snapshot();
        for (var name : new String[] {"Upper", "under_score", "a".repeat(64), "a%00", "%20"}) {
            root().body(BODY)
                    .put("/organizations/" + name)
                    .then()
                    .statusCode(400)
                    .body("error.message", containsString("lowercase letters"));
        }
        for (var body : new String[] {
            "",
            "{",
            "[]",
            "1",
            "\"x\"",
            "{} {}",
            "{\"display_name\":1}",
            "{\"billing_email\":\"nobody\"}",
            "[".repeat(10_000),
            "{\"display_name\":\"" + "x".repeat(300) + "\"}"
        }) {
            root().body(body)
                    .put("/organizations/fine")
                    .then()
                    .statusCode(400)
                    .header("Content-Type", "application/json")
                    .body("error.code", equalTo(400));
        }
        root().body("x".repeat(1024 * 1024 + 1))
                .put("/organizations/fine")
                .then()
                .statusCode(413);
        assertThat(Stores.snapshot()).isEqualTo(before);
    }

    @Test
    void is_a_404_where_there_is_none() {
        for (var name : new String[] {"nobody", "No", "%00"}) {
            root().get("/organizations/" + name).then().statusCode(404).body("error.code", equalTo(404));
        }
    }

    @Test
    void takes_an_option_that_is_a_string_with_its_quotes_and_without() {
        var options = "/organizations/" + Api.newOrganization() + "/options";
        for (var body : new String[] {"\"https://example.org/a\"", "https://example.org/b"}) {
            root().body(body)
                    .put(options + "/remote_basepath")
                    .then()
                    .statusCode(200)
                    .body("options.remote_basepath", equalTo(body.replace("\"", "")));
        }
        for (var body : new String[] {"yes", "\"true\"", "", "{"}) {
            root().body(body)
                    .put(options + "/extract_exif")
                    .then()
                    .statusCode(400)
                    .body("error.message", containsString("must be `true` or `false`"));
        }
    }

    @Test
    void keeps_options_and_unsets_them() {
        var organization = Api.newOrganization();
        root().body("true")
                .put("/organizations/" + organization + "/options/protect_dynamic_stack")
                .then()
                .statusCode(200)
                .body("options.protect_dynamic_stack", equalTo(true));
        root().body(
                        "{\"extract_exif\":true,\"remote_basepath\":\"https://example.org/\",\"protect_dynamic_stack\":null}")
                .put("/organizations/" + organization + "/options")
                .then()
                .statusCode(200);
        root().get("/organizations/" + organization)
                .then()
                .body(
                        "options",
                        equalTo(java.util.Map.of("extract_exif", true, "remote_basepath", "https://example.org/")));
    }

    @Test
    void refuses_options_that_there_are_not_and_values_that_do_not_fit() {
        var organization = Api.newOrganization();
        for (var sent : new String[][] {
            {"/unknown", "true", "extract_exif"},
            {"/extract_exif", "\"yes\"", "`true` or `false`"},
            {"/remote_basepath", "1", "a string"},
            {"/remote_fullurl_whitelist", "{}", "an array"},
            {"/remote_basepath", "\"" + "x".repeat(5000) + "\"", "4096"},
            {"", "[]", "JSON object"},
            {"", "{\"extract_exif\":true,\"unknown\":1}", "extract_exif"}
        }) {
            root().body(sent[1])
                    .put("/organizations/" + organization + "/options" + sent[0])
                    .then()
                    .statusCode(400)
                    .body("error.message", containsString(sent[2]));
        }
        root().get("/organizations/" + organization).then().body("options", equalTo(java.util.Map.of()));
        root().body("true")
                .put("/organizations/nobody/options/extract_exif")
                .then()
                .statusCode(404);
    }

    @Test
    void ends_only_when_nothing_is_left_of_it() {
        var organization = Api.newOrganization();
        var member = Accounts.admin(organization);
        var hash = Api.uploaded(organization, "a.png", Pictures.png(4, 5, organization.hashCode()));
        root().delete("/organizations/" + organization).then().statusCode(409);
        root().delete("/sourceimages/" + organization + "/" + hash).then().statusCode(204);
        root().delete("/organizations/" + organization).then().statusCode(409);
        root().delete("/sourceimages/" + organization + "/" + hash + "?purge=true")
                .then()
                .statusCode(204);
        root().delete("/organizations/" + organization).then().statusCode(204);
        root().get("/organizations/" + organization).then().statusCode(404);
        root().delete("/organizations/" + organization).then().statusCode(404);
        member.call().get("/organizations/" + organization).then().statusCode(403);
        member.call().get("/user").then().statusCode(200);
    }

    @Test
    void an_upload_into_an_organization_that_has_ended_meanwhile_is_a_404_and_keeps_nothing() {
        var organization = Api.newOrganization();
        var picture = Pictures.noisyPng(12_000_000, 7);
        try (var upload = new HeldUpload(organization, picture, picture.length - 1000)) {
            await().until(() -> !journal(organization).isEmpty());
            root().delete("/organizations/" + organization).then().statusCode(409);
            Stores.update("delete from organization where name = ?", organization);
            assertThat(upload.finish()).startsWith("HTTP/1.1 404 ").contains("No organization found.");
        }
        // What the journal still says of it is the reaper's.
        await().until(() -> Stores.column(
                        "select object_key from object_journal where organization = ? and not_before > now()",
                        organization)
                .isEmpty());
    }

    private static List<String> journal(String organization) {
        return Stores.column("select object_key from object_journal where organization = ?", organization);
    }
}
