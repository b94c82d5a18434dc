package dev.quarry.image.change;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarryTest
class OptionsResourceTest {

    @Test
    void renames_an_image() {
        var path = image(Pictures.png(2, 1, 0x050101));
        text().body("\"new \\\"name\\\".jpg\"")
                .put(path + "/name")
                .then()
                .statusCode(204)
                .body(equalTo(""));
        root().get(path).then().body("name", equalTo("new \"name\".jpg"));
        text().body("not json.png").put(path + "/name").then().statusCode(204);
        root().get(path).then().body("name", equalTo("not json.png"));
        for (var name : new String[] {"", "\"\"", "1", "{}", "\"" + "x".repeat(256) + "\"", "\"a\\u0000\""}) {
            text().body(name).put(path + "/name").then().statusCode(400);
        }
        root().get(path).then().body("name", equalTo("not json.png"));
    }

    @Test
    void protects_under_another_hash_and_keeps_the_old_image_unless_told() {
        var png = Pictures.png(2, 1, 0x050102);
        var path = image(png);
        var hash = Hashes.sha1((Hashes.sha1(png) + "{\"protected\":true}").getBytes(StandardCharsets.US_ASCII));
        var protectedPath = path.substring(0, path.lastIndexOf('/') + 1) + hash;
        text().body("true")
                .put(path + "/options/protected?deletePrevious=false")
                .then()
                .statusCode(201)
                .header("Location", protectedPath)
                .body("hash", equalTo(hash))
                .body("protected", equalTo(true));
        root().get(path).then().statusCode(200).body("protected", equalTo(false));
        text().body("true")
                .put(protectedPath + "/options/protected")
                .then()
                .statusCode(204)
                .header("Location", protectedPath);
        text().body("{\"text\":\"v\"}")
                .put(protectedPath + "/meta/dynamic/version")
                .then()
                .statusCode(201)
                .body("protected", equalTo(true))
                .body(
                        "hash",
                        equalTo(Hashes.sha1(
                                (Hashes.sha1(png) + "{\"dynamic\":{\"version\":{\"text\":\"v\"}},\"protected\":true}")
                                        .getBytes(StandardCharsets.US_ASCII))));
        text().body("false")
                .put(protectedPath + "/options/protected?deletePrevious=true")
                .then()
                .statusCode(201)
                .header("Location", path);
        root().get(protectedPath).then().statusCode(404);
        text().body("\"yes\"").put(path + "/options/protected").then().statusCode(400);
    }

    @Test
    void a_locked_image_refuses_every_change_but_the_unlocking() {
        var png = Pictures.png(20, 10, 0x050103);
        var path = image(png);
        var organization = path.split("/")[2];
        text().body("{\"a\":\"1\"}").put(path + "/meta/user").then().statusCode(204);
        text().body("true")
                .put(path + "/options/locked")
                .then()
                .statusCode(200)
                .body("locked", equalTo(true))
                .body("user_metadata.a", equalTo("1"));
        var before = root().get(path).asString();
        locked(root().delete(path).then());
        locked(root().delete(path + "?purge=true").then());
        locked(root().delete("/sourceimages/" + organization + "?binaryHash=" + Hashes.sha1(png))
                .then());
        locked(text().body("\"n\"").put(path + "/name").then());
        locked(text().body("{}").put(path + "/meta/user").then());
        locked(text().body("{}").patch(path + "/meta/user").then());
        locked(text().body("x").put(path + "/meta/user/a").then());
        locked(root().delete(path + "/meta/user/a").then());
        locked(root().delete(path + "/meta/user").then());
        locked(text().body("true")
                .put(path + "/options/protected?deletePrevious=true")
                .then());
        locked(text().body("{\"text\":\"v\"}")
                .put(path + "/meta/dynamic/version?deletePrevious=true")
                .then());
        locked(text().body("{\"text\":\"v\"}")
                .put(path + "/meta/dynamic/version?keepHash=true")
                .then());
        // The same bytes once more: 200, and nothing is changed.
        root().multiPart("f", "other.png", png)
                .multiPart("meta_user[0]", "{\"a\":\"2\",\"b\":\"3\"}")
                .post("/sourceimages/" + organization)
                .then()
                .statusCode(200)
                .body("items[0].name", equalTo("a.png"));
        assertThat(root().get(path).asString()).isEqualTo(before);
        // Another image of the same bytes can be made: this one stays as it is.
        text().body("{\"text\":\"v\"}")
                .put(path + "/meta/dynamic/version")
                .then()
                .statusCode(201)
                .body("locked", equalTo(false));
        text().body("false")
                .put(path + "/options/locked")
                .then()
                .statusCode(200)
                .body("locked", equalTo(false));
        root().delete(path).then().statusCode(204);
    }

    @Test
    void deletes_none_of_a_binary_if_one_is_locked() {
        var png = Pictures.png(2, 1, 0x050104);
        var path = image(png);
        var organization = path.split("/")[2];
        var location = text().body("true")
                .put(path + "/options/protected")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        text().body("true").put(location + "/options/locked").then().statusCode(200);
        var binary = "/sourceimages/" + organization + "?binaryHash=" + Hashes.sha1(png);
        locked(root().delete(binary).then());
        root().get(binary).then().body("total", equalTo(2));
        text().body("false").put(location + "/options/locked").then().statusCode(200);
        root().delete(binary).then().statusCode(204);
        root().get(binary).then().body("total", equalTo(0));
    }

    @Test
    void restores_a_deleted_image_with_all_it_had() {
        var path = image(Pictures.png(2, 1, 0x050105));
        text().body("{\"a\":\"1\"}").put(path + "/meta/user").then().statusCode(204);
        root().post(path + "/restore").then().statusCode(200).body("deleted", equalTo(false));
        root().get(path + "?deleted=true").then().statusCode(200).body("deleted", equalTo(false));
        root().delete(path).then().statusCode(204);
        root().get(path).then().statusCode(404);
        root().get(path + "/download").then().statusCode(404);
        text().body("{}").patch(path + "/meta/user").then().statusCode(404);
        var shortPath = path.substring(0, path.lastIndexOf('/') + 7);
        root().get(shortPath + "?deleted=true")
                .then()
                .statusCode(200)
                .body("deleted", equalTo(true))
                .body("deleted_date", containsString("T"))
                .body("user_metadata.a", equalTo("1"));
        root().post(shortPath + "/restore")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json")
                .body("deleted", equalTo(false))
                .body("user_metadata.a", equalTo("1"));
        root().get(path + "/download").then().statusCode(200);
        var missing = path.substring(0, path.lastIndexOf('/') + 1) + "0".repeat(40);
        for (var answer : new Response[] {root().post(missing + "/restore"), root().get(missing + "?deleted=true")}) {
            answer.then().statusCode(404).body("error.message", containsString("No source image found"));
        }
    }

    @Test
    void cannot_restore_what_was_deleted_too_long_ago() {
        var path = image(Pictures.png(2, 1, 0x050106));
        root().delete(path).then().statusCode(204);
        Stores.update(
                "update source_image set deleted = now() - interval '31 days' where organization = ?",
                path.split("/")[2]);
        root().post(path + "/restore").then().statusCode(404);
        root().get(path + "?deleted=true").then().statusCode(404);
    }

    @Test
    void a_purge_ends_image_and_bytes_at_once_but_not_those_that_another_image_uses() {
        var png = Pictures.png(2, 1, 0x050107);
        var path = image(png);
        var organization = path.split("/")[2];
        var other = text().body("true")
                .put(path + "/options/protected")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        root().delete(path).then().statusCode(204);
        root().delete(path + "?purge=true").then().statusCode(204);
        root().get(path + "?deleted=true").then().statusCode(404);
        root().delete(path + "?purge=true").then().statusCode(404);
        assertThat(root().get(other + "/download").asByteArray()).isEqualTo(png);
        root().delete(other + "?purge=true").then().statusCode(204);
        assertThat(Stores.column("select binary_hash from blob where organization = ?", organization))
                .isEmpty();
        assertThat(Stores.column("select object_key from object_journal where organization = ?", organization))
                .hasSize(1);
        root().post(path + "/restore").then().statusCode(404);
    }

    private static void locked(ValidatableResponse answer) {
        answer.statusCode(423).body("error.code", equalTo(423)).body("error.message", containsString("locked"));
    }

    private static String image(byte[] png) {
        var organization = Api.newOrganization();
        return "/sourceimages/" + organization + "/" + uploaded(organization, "a.png", png);
    }

    private static RequestSpecification text() {
        return root().contentType("text/plain;charset=UTF-8");
    }
}
