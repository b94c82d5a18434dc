package dev.quarry.audit;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.setQuota;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quarry.testkit.Accounts;
import dev.quarry.testkit.Api;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarryTest
class AuditResourceTest {

    private static final int PATIENCE_SECONDS = 30;

    private String organization;

    @BeforeEach
    void make() {
        organization = Api.newOrganization();
    }

    @Test
    void every_change_of_an_image_leaves_a_line_that_names_who_and_what() {
        var member = Accounts.admin(organization);
        var keys = Stores.column("select id::text from api_key where user_id = cast(? as uuid)", member.user());
        var png = Pictures.noisyPng(12_000_000, 960);
        var hash = Hashes.identity(png);
        var image = "/sourceimages/" + organization + "/" + hash;
        var alias = "/sourceimages/" + organization + "/alias/front";
        member.call().multiPart("f", "a.png", png).post("/sourceimages/" + organization);
        member.call().body("\"b.png\"").put(image + "/name");
        member.call().body("{\"title\":\"secret\"}").put(image + "/meta/user");
        member.call().body("true").put(image + "/options/locked");
        member.call().delete(image).then().statusCode(423);
        member.call().body("false").put(image + "/options/locked");
        String version = member.call()
                .body("{\"text\":\"one\"}")
                .put(image + "/meta/dynamic/version")
                .then()
                .statusCode(201)
                .extract()
                .path("hash");
        member.call().body("{\"hash\":\"" + hash + "\"}").put(alias);
        member.call().delete(alias);
        member.call().delete(image);
        member.call().post(image + "/restore");
        member.call().post(image + "/restore");
        member.call().delete("/sourceimages/" + organization + "?binaryHash=" + Hashes.sha1(png));
        member.call().delete(image + "?purge=true").then().statusCode(204);
        var done = done();
        assertThat(done.stream().map(line -> line.get("action") + " " + line.get("object")))
                .containsSubsequence(
                        "organization.create " + organization,
                        "membership.put " + member.user(),
                        "image.upload " + hash,
                        "image.rename " + hash,
                        "image.user-metadata " + hash,
                        "image.lock " + hash,
                        "image.unlock " + hash,
                        "image.dynamic-metadata " + hash,
                        "alias.put front",
                        "alias.delete front",
                        "image.delete " + hash,
                        "image.restore " + hash)
                .endsWith("image.purge " + hash)
                .contains("image.delete " + version)
                .hasSize(16);
        assertThat(done.subList(3, done.size()))
                .allSatisfy(line -> assertThat(line)
                        .containsEntry("user", member.user())
                        .containsEntry("key", keys.get(0))
                        .containsEntry("address", "127.0.0.1"));
        assertThat(done.get(0)).containsEntry("user", "root").containsEntry("key", null);
        assertThat(done.toString()).doesNotContain("secret").doesNotContain("b.png");
    }

    @Test
    void what_is_done_to_members_keys_and_the_organization_leaves_a_line() {
        var member = Accounts.admin(organization);
        var key = Accounts.anotherKey(member, "{}").getString("id");
        member.call().delete("/user/apikeys/" + key).then().statusCode(204);
        member.call()
                .body("{\"extract_exif\":true}")
                .put("/organizations/" + organization + "/options")
                .then()
                .statusCode(200);
        setQuota(organization, 1000, null);
        var other = Accounts.member(organization, "\"read\"");
        root().delete("/organizations/" + organization + "/memberships/" + other.user())
                .then()
                .statusCode(204);
        assertThat(done().stream()
                        .map(line -> line.get("action") + " " + line.get("object") + " " + line.get("detail")))
                .containsExactly(
                        "organization.create " + organization + " ",
                        "membership.put " + member.user() + " admin",
                        "user.create " + member.user() + " ",
                        "key.create " + key + " ",
                        "key.delete " + key + " ",
                        "organization.options " + organization + " extract_exif",
                        "organization.quota " + organization + " bytes: 1000, images: null",
                        "membership.put " + other.user() + " read",
                        "user.create " + other.user() + " ",
                        "membership.delete " + other.user() + " ");
    }

    @Test
    void a_copy_leaves_a_line_where_it_goes_and_files_of_one_request_a_line_each() {
        var from = Api.newOrganization();
        root().multiPart("a", "a.png", Pictures.png(2, 3, 961))
                .multiPart("b", "b.png", Pictures.png(2, 3, 962))
                .post("/sourceimages/" + from)
                .then()
                .statusCode(200);
        var hash = Hashes.identity(Pictures.png(2, 3, 961));
        for (var time = 0; time < 2; time++) {
            root().header("Destination", organization)
                    .header("Overwrite", "F")
                    .post("/sourceimages/" + from + "/" + hash + "/copy");
        }
        assertThat(done().stream()
                        .map(line -> line.get("action") + " " + line.get("object") + " " + line.get("detail")))
                .containsExactly("organization.create " + organization + " ", "image.copy " + hash + " from " + from);
        assertThat(lines(from, "done").stream().map(line -> line.get("action")))
                .containsExactly("organization.create", "image.upload", "image.upload");
    }

    @Test
    void what_is_refused_leaves_a_line_and_what_is_refused_often_one_with_a_number() {
        var member = Accounts.admin(organization);
        var stranger = Accounts.admin(Api.newOrganization());
        var hash = uploaded(organization, "a.png", Pictures.png(2, 3, 963));
        var image = "/sourceimages/" + organization + "/" + hash;
        member.call().body("true").put(image + "/options/locked").then().statusCode(200);
        for (var time = 0; time < 20; time++) {
            member.call().delete(image).then().statusCode(423);
        }
        stranger.call().get(image).then().statusCode(403);
        member.call()
                .get("/sourceimages/" + organization + "/" + "0".repeat(40))
                .then()
                .statusCode(404);
        member.call().body("{").put(image + "/meta/user").then().statusCode(400);
        Accounts.with("bad").delete(image).then().statusCode(403);
        setQuota(organization, null, 1);
        member.call()
                .multiPart("f", "b.png", Pictures.png(2, 3, 964))
                .post("/sourceimages/" + organization)
                .then()
                .statusCode(413);
        var refused = awaitRefused(22);
        assertThat(refused.stream().map(line -> line.get("user") + " " + line.get("action") + " " + line.get("object")))
                .contains(
                        member.user() + " DELETE " + image,
                        stranger.user() + " GET " + image,
                        member.user() + " POST /sourceimages/" + organization)
                .hasSizeLessThan(22);
        assertThat(done().toString()).doesNotContain(Hashes.identity(Pictures.png(2, 3, 964)));
    }

    @Test
    void pages_neither_repeat_nor_skip_what_was_there_and_end_with_an_empty_one() {
        for (var i = 0; i < 7; i++) {
            setQuota(organization, i, null);
        }
        var told = new ArrayList<Integer>();
        var cursor = "";
        JsonPath page;
        do {
            page = root().get(trail() + "?limit=3&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", "application/json")
                    .extract()
                    .jsonPath();
            told.addAll(page.getList("items.id", Integer.class));
            cursor = page.getString("cursor");
            assertThat(cursor).matches("a[0-9a-z]+");
            setQuota(organization, 100, null);
        } while (!page.getList("items").isEmpty());
        assertThat(told).hasSize(8).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void refuses_a_page_that_cannot_be() {
        for (var query : new String[] {"limit=0", "limit=1001", "limit=x", "cursor=7", "cursor=a", "cursor=a01"}) {
            root().get(trail() + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("error.message", containsString("`" + query.substring(0, query.indexOf('=')) + "`"));
        }
        root().get("/organizations/nobody/audit").then().statusCode(404);
    }

    @Test
    void tells_nothing_of_an_earlier_organization_of_the_name() {
        root().delete("/organizations/" + organization).then().statusCode(204);
        root().body("{}").put("/organizations/" + organization).then().statusCode(200);
        root().get(trail()).then().body("items.action", equalTo(List.of("organization.create")));
        assertThat(Stores.column("select action from audit_entry where organization = ? order by id", organization))
                .containsExactly("organization.create", "organization.delete", "organization.create");
    }

    private List<Map<String, Object>> done() {
        return lines(organization, "done");
    }

    /** The oldest first. */
    private static List<Map<String, Object>> lines(String organization, String outcome) {
        List<Map<String, Object>> items = root().get("/organizations/" + organization + "/audit")
                .jsonPath()
                .getList("items");
        return items.stream()
                .filter(line -> line.get("outcome").equals(outcome))
                .sorted((a, b) -> Integer.compare((Integer) a.get("id"), (Integer) b.get("id")))
                .toList();
    }

    /** @param times how often something was refused, in however many lines */
    private List<Map<String, Object>> awaitRefused(int times) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        List<Map<String, Object>> refused;
        do {
            refused = lines(organization, "refused");
        } while (count(refused) < times && System.nanoTime() < end);
        assertThat(count(refused)).as("%s", refused).isEqualTo(times);
        return refused;
    }

    private static int count(List<Map<String, Object>> lines) {
        return lines.stream()
                .map(line -> String.valueOf(line.get("detail")))
                .mapToInt(detail ->
                        detail.endsWith(" times)") ? Integer.parseInt(detail.replaceAll(".*\\(|\\D*$", "")) : 1)
                .sum();
    }

    private String trail() {
        return "/organizations/" + organization + "/audit";
    }
}
