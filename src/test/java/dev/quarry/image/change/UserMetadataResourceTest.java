package dev.quarry.image.change;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.AtOnce;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarryTest
class UserMetadataResourceTest {

    private static final Map<String, Object> ALL_TYPES = Map.of(
            "title", "A picture",
            "text:story", "Once upon a time",
            "int:number", 0,
            "double:ratio", 1.5f,
            "date:taken", "2019-12-31T22:00:00.000Z",
            "latlon:place", "47.38,8.52",
            "array:labels", List.of("a", "b"));

    @Test
    void keeps_every_type_and_answers_strings_without_a_prefix() {
        var path = image(0x020101);
        text().body("{\"str:title\":\"A picture\",\"text:story\":\"Once upon a time\",\"int:number\":0,"
                        + "\"double:ratio\":1.5,\"date:taken\":\"2019-12-31T22:00:00.000Z\","
                        + "\"latlon:place\":\"47.38,8.52\",\"array:labels\":[\"a\",\"b\"]}")
                .put(path + "/meta/user")
                .then()
                .statusCode(204)
                .body(equalTo(""));
        root().get(path + "/meta/user")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json")
                .body("", equalTo(ALL_TYPES));
        root().get(path).then().body("user_metadata", equalTo(ALL_TYPES));
        assertThat(root().get(path + "/meta/user/title").body().asString()).isEqualTo("\"A picture\"");
        assertThat(root().get(path + "/meta/user/str:title").body().asString()).isEqualTo("\"A picture\"");
        assertThat(root().get(path + "/meta/user/int:number").body().asString()).isEqualTo("0");
        assertThat(root().get(path + "/meta/user/array:labels").body().asString())
                .isEqualTo("[\"a\",\"b\"]");
    }

    @Test
    void merges_with_patch_and_replaces_with_put() {
        var path = image(0x020102) + "/meta/user";
        text().body("{\"somefield\":\"somevalue\",\"int:some_number\":0,\"delete_this\":\"x\"}")
                .put(path)
                .then()
                .statusCode(204);
        // rokka's npm client sends exactly this.
        text().body("{\"somefield\":\"other\",\"delete_this\":null,\"never_there\":null}")
                .patch(path)
                .then()
                .statusCode(204);
        root().get(path).then().body("", equalTo(Map.of("somefield", "other", "int:some_number", 0)));
        form().body("{\"only\":\"this\"}").put(path).then().statusCode(204);
        root().get(path).then().body("", equalTo(Map.of("only", "this")));
        root().delete(path).then().statusCode(204);
        root().get(path).then().statusCode(200).body("", equalTo(Map.of()));
    }

    @Test
    void takes_a_single_value_that_is_not_json_as_a_string() {
        var path = image(0x020103) + "/meta/user";
        for (var sent : Map.of("a", "somevalue", "b", "\"quoted\"", "c", "2.50", "d", "true", "e", "")
                .entrySet()) {
            text().body(sent.getValue()).put(path + "/" + sent.getKey()).then().statusCode(204);
        }
        text().body("0").put(path + "/int:n").then().statusCode(204);
        text().body("[\"a\",\"b\"]").put(path + "/array:labels").then().statusCode(204);
        root().get(path)
                .then()
                .body(
                        "",
                        equalTo(Map.of(
                                "a",
                                "somevalue",
                                "b",
                                "quoted",
                                "c",
                                "2.50",
                                "d",
                                "true",
                                "e",
                                "",
                                "int:n",
                                0,
                                "array:labels",
                                List.of("a", "b"))));
        text().body("null").put(path + "/int:n").then().statusCode(204);
        root().get(path + "/int:n").then().statusCode(404);
    }

    @Test
    void deletes_one_field_once() {
        var path = image(0x020104) + "/meta/user";
        text().body("{\"a\":\"1\",\"int:b\":2}").put(path).then().statusCode(204);
        root().delete(path + "/int:b").then().statusCode(204);
        root().delete(path + "/int:b")
                .then()
                .statusCode(404)
                .body("error.code", equalTo(404))
                .body("error.message", containsString("int:b"));
        root().get(path).then().body("", equalTo(Map.of("a", "1")));
        root().get(path + "/int:b").then().statusCode(404).body("error.message", containsString("int:b"));
    }

    @Test
    void refuses_what_does_not_fit_and_names_the_field_and_the_rule() {
        var path = image(0x020105) + "/meta/user";
        for (var body : new String[] {
            "{\"int:n\":\"1\"}",
            "{\"int:n\":1.5}",
            "{\"int:n\":3.0}",
            "{\"int:n\":9223372036854775808}",
            "{\"double:n\":\"1\"}",
            "{\"double:n\":1e999}",
            "{\"date:n\":\"2019-12-31\"}",
            "{\"date:n\":\"2019-02-30T00:00:00Z\"}",
            "{\"date:n\":1}",
            "{\"latlon:n\":\"91,0\"}",
            "{\"latlon:n\":\"0,180.5\"}",
            "{\"latlon:n\":[1,2]}",
            "{\"latlon:n\":\"1\"}",
            "{\"array:n\":\"a\"}",
            "{\"array:n\":[1]}",
            "{\"array:n\":[\"a\",null]}",
            "{\"array:n\":[\"\\u0000\"]}",
            "{\"n\":[]}",
            "{\"n\":{}}",
            "{\"n\":\"\\u0000\"}",
            "{\"n\":\"\\ud800\"}",
            "{\"text:n\":{}}"
        }) {
            text().body(body).patch(path).then().statusCode(400).body("error.message", containsString("n` must"));
        }
        for (var name :
                new String[] {"AltText", "", "a b", "ü", "x".repeat(55), "foo:bar", "int:", "int:A", "a\\u0000"}) {
            text().body("{\"" + name + "\":\"x\"}")
                    .patch(path)
                    .then()
                    .statusCode(400)
                    .body("error.message", containsString("is not valid. Use alphanumeric lowercase characters"))
                    .body("error.message", containsString("max length: 54 chars"));
        }
        text().body("[1]").patch(path).then().statusCode(400).body("error.message", containsString("JSON object"));
        text().body("x").patch(path).then().statusCode(400);
        text().body("x").put(path + "/AltText").then().statusCode(400).body("error.message", containsString("AltText"));
        text().body("x").put(path + "/int:n").then().statusCode(400).body("error.message", containsString("int:n"));
        root().get(path).then().body("", equalTo(Map.of()));
    }

    @Test
    void refuses_more_fields_and_bytes_than_an_image_may_have() {
        var path = image(0x020106) + "/meta/user";
        var fields = new HashMap<String, String>();
        IntStream.range(0, 250).forEach(i -> fields.put("f" + i, "x"));
        root().contentType(ContentType.JSON).body(fields).put(path).then().statusCode(204);
        text().body("{\"one_more\":\"x\"}")
                .patch(path)
                .then()
                .statusCode(400)
                .body("error.message", containsString("251 fields. The limit is 250"));
        text().body("{\"f0\":\"" + "x".repeat(65_536) + "\"}")
                .patch(path)
                .then()
                .statusCode(400)
                .body("error.message", containsString("65536 bytes"));
        text().body("{\"f0\":null,\"one_more\":\"x\"}").patch(path).then().statusCode(204);
    }

    @Test
    void keeps_both_of_two_patches_at_once() {
        var path = image(0x020107) + "/meta/user";
        var writers = IntStream.range(0, 16)
                .mapToObj(i -> AtOnce.run(() -> text().body("{\"int:f" + i + "\":" + i + "}")
                        .patch(path)
                        .then()
                        .statusCode(204)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();
        Map<String, Object> all = root().get(path).then().extract().path("");
        assertThat(all).hasSize(16);
    }

    @Test
    void writes_only_what_the_client_has_seen_when_it_says_so() {
        var path = image(0x020108);
        var seen = root().get(path).then().extract().header("ETag");
        assertThat(seen).matches("\"r\\d+\"");
        var mine = text().header("If-Match", seen)
                .body("{\"a\":\"1\"}")
                .patch(path + "/meta/user")
                .then()
                .statusCode(204)
                .extract()
                .header("ETag");
        assertThat(mine).isNotEqualTo(seen).isEqualTo(root().get(path).header("ETag"));
        for (var stale : new String[] {seen, "\"x\"", "W/" + mine, "junk"}) {
            text().header("If-Match", stale)
                    .body("{\"a\":\"2\"}")
                    .patch(path + "/meta/user")
                    .then()
                    .statusCode(412)
                    .body("error.message", containsString("If-Match"));
        }
        text().header("If-Match", "\"x\", " + mine)
                .body("2")
                .put(path + "/meta/user/a")
                .then()
                .statusCode(204);
        text().header("If-Match", "*")
                .body("3")
                .put(path + "/meta/user/a")
                .then()
                .statusCode(204);
        root().header("If-Match", seen).delete(path + "/meta/user").then().statusCode(412);
        root().header("If-Match", seen).delete(path).then().statusCode(412);
        root().get(path + "/meta/user/a").then().statusCode(200);
    }

    @Test
    void never_changes_the_hash_and_finds_no_image_that_is_not_there() {
        var path = image(0x020109);
        text().body("{\"a\":\"1\"}").patch(path + "/meta/user").then().statusCode(204);
        root().get(path).then().statusCode(200).body("user_metadata.a", equalTo("1"));
        var gone = path.substring(0, path.lastIndexOf('/')) + "/" + "0".repeat(40) + "/meta/user";
        text().body("{}")
                .patch(gone)
                .then()
                .statusCode(404)
                .body("error.message", containsString("No source image found"));
        root().get(gone).then().statusCode(404).body("error.message", containsString("No source image found"));
        root().get(gone + "/a").then().statusCode(404).body("error.message", containsString("No source image found"));
        root().delete(gone).then().statusCode(404).body("error.message", containsString("No source image found"));
    }

    private static String image(int color) {
        var organization = Api.newOrganization();
        return "/sourceimages/" + organization + "/" + uploaded(organization, "a.png", Pictures.png(2, 1, color));
    }

    /** As rokka's npm client sends JSON. */
    private static RequestSpecification text() {
        return root().contentType("text/plain;charset=UTF-8");
    }

    /** As plain curl does. */
    private static RequestSpecification form() {
        return root().header("Content-Type", "application/x-www-form-urlencoded");
    }
}
