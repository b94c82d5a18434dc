package dev.quarry.image.change;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.AtOnce;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarryTest
class DynamicMetadataResourceTest {

    private static final String AREA = "{\"x\":10,\"y\":20,\"width\":5,\"height\":5}";

    @Test
    void leads_to_another_image_of_the_same_bytes_and_back_to_the_plain_one() {
        var image = new Image(0x030101);
        image.user("{\"foo\":\"bar\"}");
        var plain = image.get();
        var expected = hash(image.png, "{\"dynamic\":{\"subject_area\":{\"height\":5,\"width\":5,\"x\":10,\"y\":20}}}");
        text().body(AREA)
                .put(image.path() + "/meta/dynamic/subject_area?deletePrevious=false")
                .then()
                .statusCode(201)
                .header("Content-Type", "application/json")
                .header("Location", "/sourceimages/" + image.organization + "/" + expected)
                .body("hash", equalTo(expected))
                .body("short_hash", equalTo(expected.substring(0, 6)))
                .body("binary_hash", equalTo(Hashes.sha1(image.png)))
                .body("created", equalTo(plain.getString("created")))
                .body("name", equalTo("a.png"))
                .body("user_metadata", equalTo(Map.of("foo", "bar")))
                .body(
                        "dynamic_metadata",
                        equalTo(Map.of("subject_area", Map.of("x", 10, "y", 20, "width", 5, "height", 5))));
        // The copy is not linked: what is said of one later is not said of the other.
        image.user("{\"foo\":\"other\"}");
        root().get(image.path(expected)).then().body("user_metadata.foo", equalTo("bar"));
        root().get("/sourceimages/" + image.organization + "?binaryHash=" + Hashes.sha1(image.png))
                .then()
                .body("total", equalTo(2));
        text().delete(image.path(expected) + "/meta/dynamic/subject_area?deletePrevious=true")
                .then()
                .statusCode(201)
                .header("Location", image.path())
                .body("hash", equalTo(image.hash))
                .body("dynamic_metadata", equalTo(Map.of()))
                .body("user_metadata.foo", equalTo("other"));
        root().get(image.path(expected)).then().statusCode(404);
        assertThat(Stores.objects(image.organization)).hasSize(1);
    }

    @Test
    void gives_the_same_hash_for_the_same_meaning() {
        var image = new Image(0x030102);
        var hash = image.put("subject_area", "{\"x\":1,\"y\":0}")
                .statusCode(201)
                .extract()
                .<String>path("hash");
        assertThat(hash)
                .isEqualTo(
                        hash(image.png, "{\"dynamic\":{\"subject_area\":{\"height\":1,\"width\":1,\"x\":1,\"y\":0}}}"));
        for (var same :
                new String[] {"{\"y\":0,\"x\":1}", "{\"percentage\":false,\"height\":1,\"width\":1,\"y\":0,\"x\":1}"}) {
            image.put("subject_area", same).statusCode(201).body("hash", equalTo(hash));
        }
        // Zeros are told, too.
        root().get(image.path(hash)).then().body("dynamic_metadata.subject_area.y", equalTo(0));
    }

    @Test
    void answers_204_and_the_place_where_nothing_changes() {
        var image = new Image(0x030103);
        var hash = image.put("version", "{\"text\":\"v1\"}")
                .statusCode(201)
                .extract()
                .<String>path("hash");
        text().body("{\"text\":\"v1\"}")
                .put(image.path(hash) + "/meta/dynamic/version?deletePrevious=true")
                .then()
                .statusCode(204)
                .header("Location", image.path(hash))
                .body(equalTo(""));
        root().get(image.path(hash)).then().statusCode(200);
    }

    @Test
    void returns_an_image_that_has_the_new_hash_already_untouched() {
        var image = new Image(0x030104);
        var hash = image.put("crop_area", AREA).statusCode(201).extract().<String>path("hash");
        text().body("{\"mine\":\"kept\"}")
                .patch(image.path(hash) + "/meta/user")
                .then()
                .statusCode(204);
        var tag = root().get(image.path(hash)).header("ETag");
        image.put("crop_area", AREA)
                .statusCode(201)
                .header("ETag", tag)
                .body("user_metadata", equalTo(Map.of("mine", "kept")));
        root().delete(image.path(hash)).then().statusCode(204);
        image.put("crop_area", AREA)
                .statusCode(201)
                .body("deleted", equalTo(false))
                .body("user_metadata", equalTo(Map.of("mine", "kept")));
        root().get(image.path(hash)).then().statusCode(200);
    }

    @Test
    void collects_what_is_said_and_takes_every_kind() {
        var image = new Image(0x030105);
        var first = image.put(
                        "multi_areas",
                        "{\"a\":{\"crop_area\":{\"width\":3,\"height\":4,\"x\":1,\"y\":2,\"percentage\":false}}}")
                .statusCode(201)
                .extract()
                .<String>path("hash");
        text().body("{\"x\":50,\"y\":50,\"width\":50,\"height\":50,\"percentage\":true}")
                .put(image.path(first) + "/meta/dynamic/subject_area?deletePrevious=true")
                .then()
                .statusCode(201)
                .body(
                        "hash",
                        equalTo(
                                hash(
                                        image.png,
                                        "{\"dynamic\":{\"multi_areas\":{\"a\":{\"crop_area\":{\"height\":4,\"width\":3,\"x\":1,\"y\":2}}},"
                                                + "\"subject_area\":{\"height\":50,\"percentage\":true,\"width\":50,\"x\":50,\"y\":50}}}")));
        root().get(image.path(first)).then().statusCode(404);
    }

    @Test
    void changes_in_place_with_a_warning_when_the_hash_is_to_be_kept() {
        var image = new Image(0x030106);
        text().body(AREA)
                .put(image.path() + "/meta/dynamic/subject_area?keepHash=true")
                .then()
                .statusCode(204)
                .header("Location", image.path())
                .header("Warning", startsWith("299 "));
        root().get(image.path()).then().body("dynamic_metadata.subject_area.x", equalTo(10));
        text().body(AREA)
                .put(image.path() + "/meta/dynamic/subject_area?keepHash=true&deletePrevious=true")
                .then()
                .statusCode(400)
                .body("error.message", containsString("keepHash"));
        // The way back leads to the hash that the image has all along.
        text().delete(image.path() + "/meta/dynamic/subject_area?deletePrevious=true")
                .then()
                .statusCode(201)
                .body("hash", equalTo(image.hash))
                .body("dynamic_metadata", equalTo(Map.of()));
    }

    @Test
    void takes_delete_previous_from_the_body_of_old_clients() {
        var image = new Image(0x030107);
        var hash = image.put("version", "{\"text\":\"v1\"}")
                .statusCode(201)
                .extract()
                .<String>path("hash");
        text().body("{\"deletePrevious\":\"true\"}")
                .delete(image.path(hash) + "/meta/dynamic/version")
                .then()
                .statusCode(201)
                .body("hash", equalTo(image.hash));
        root().get(image.path(hash)).then().statusCode(404);
        root().delete(image.path() + "/meta/dynamic/version").then().statusCode(404);
    }

    @Test
    void refuses_what_is_not_valid_and_names_the_rule() {
        var image = new Image(0x030108);
        for (var body : new String[] {
            "{}",
            "{\"x\":1}",
            "{\"x\":-1,\"y\":0}",
            "{\"x\":1.5,\"y\":0}",
            "{\"x\":\"1\",\"y\":0}",
            "{\"x\":1,\"y\":1,\"width\":0}",
            "{\"x\":1,\"y\":1,\"z\":1}",
            "{\"x\":1,\"y\":1,\"percentage\":1}",
            "[]",
            "1",
            "{\"x\":100,\"y\":100,\"width\":50,\"height\":50}",
            "{\"x\":104,\"y\":0}",
            "{\"x\":2147483647,\"y\":0,\"width\":2147483647,\"height\":1}",
            "{\"x\":60,\"y\":60,\"width\":50,\"height\":10,\"percentage\":true}"
        }) {
            image.put("subject_area", body).statusCode(400).body("error.message", containsString("subject_area"));
        }
        image.put("crop_area", "{\"x\":1,\"y\":1}").statusCode(400).body("error.message", containsString("width"));
        image.put("multi_areas", "{}").statusCode(400).body("error.message", containsString("multi_areas"));
        image.put("multi_areas", "{\"a\":{\"x\":1}}")
                .statusCode(400)
                .body("error.message", containsString("multi_areas.a"));
        image.put("multi_areas", "{\"a\":{\"crop_area\":{\"x\":100,\"y\":0,\"width\":5,\"height\":1}}}")
                .statusCode(400)
                .body("error.message", containsString("outside"));
        image.put("version", "{\"text\":1}").statusCode(400).body("error.message", containsString("text"));
        image.put("detection_face", "{}").statusCode(400).body("error.message", containsString("subject_area"));
        image.put("version", "").statusCode(400);
        root().get("/sourceimages/" + image.organization).then().body("total", equalTo(1));
    }

    @Test
    void comes_with_an_upload_in_every_form() {
        var organization = Api.newOrganization();
        var png = Pictures.png(104, 97, 0x030109);
        var area = "{\"dynamic\":{\"subject_area\":{\"height\":1,\"width\":1,\"x\":1,\"y\":2}}}";
        for (var form : Map.of(
                        "meta_dynamic[0]", "{\"subject_area\":{\"x\":1,\"y\":2}}",
                        "meta_dynamic[]", "\"{\\\"subject_area\\\":{\\\"x\\\":1,\\\"y\\\":2}}\"",
                        "meta_dynamic[0][subject_area]",
                                "{\"width\":1,\"height\":1,\"x\":1,\"y\":2,\"percentage\":false}")
                .entrySet()) {
            root().multiPart(form.getKey(), form.getValue())
                    .multiPart("f", "a.png", png)
                    .post("/sourceimages/" + organization)
                    .then()
                    .statusCode(200)
                    .body("items[0].hash", equalTo(hash(png, area)));
        }
        root().multiPart("f", "a.png", png)
                .multiPart("options[0]", "\"{\\\"protected\\\":true,\\\"visual_binaryhash\\\":false}\"")
                .post("/sourceimages/" + organization)
                .then()
                .statusCode(200)
                .body("items[0].hash", equalTo(hash(png, "{\"protected\":true}")))
                .body("items[0].protected", equalTo(true));
        assertThat(Stores.objects(organization)).hasSize(1);
        root().multiPart("f", "b.png", Pictures.png(2, 2, 0x030109))
                .multiPart("meta_dynamic[0][subject_area]", "{\"x\":2,\"y\":0}")
                .post("/sourceimages/" + organization)
                .then()
                .statusCode(400)
                .body("error.message", containsString("outside"));
        assertThat(Stores.objects(organization)).hasSize(1);
    }

    @Test
    void makes_one_image_where_many_ask_for_it_at_once() {
        var image = new Image(0x03010a);
        var writers = IntStream.range(0, 12)
                .mapToObj(i -> AtOnce.begin(() -> image.put("version", "{\"text\":\"v" + i % 3 + "\"}")
                        .statusCode(201)
                        .extract()
                        .<String>path("hash")))
                .toList();
        assertThat(writers.stream().map(CompletableFuture::join).distinct()).hasSize(3);
        root().get("/sourceimages/" + image.organization).then().body("total", equalTo(4));
        Stores.assertConsistent();
    }

    @Test
    void refuses_a_change_of_what_the_client_has_not_seen() {
        var image = new Image(0x03010b);
        text().header("If-Match", "\"r0\"")
                .body(AREA)
                .put(image.path() + "/meta/dynamic/subject_area")
                .then()
                .statusCode(412);
        root().get("/sourceimages/" + image.organization).then().body("total", equalTo(1));
        image.put("subject_area", AREA).statusCode(201).header("ETag", not(equalTo("\"r0\"")));
    }

    private static String hash(byte[] bytes, String canonical) {
        return Hashes.sha1((Hashes.sha1(bytes) + canonical).getBytes(StandardCharsets.UTF_8));
    }

    private static RequestSpecification text() {
        return root().contentType("text/plain;charset=UTF-8");
    }

    /** An uploaded image of 104 by 97 pixels in an organization of its own. */
    private static final class Image {
        private final String organization = Api.newOrganization();
        private final byte[] png;
        private final String hash;

        Image(int color) {
            png = Pictures.png(104, 97, color);
            hash = uploaded(organization, "a.png", png);
        }

        String path() {
            return path(hash);
        }

        String path(String other) {
            return "/sourceimages/" + organization + "/" + other;
        }

        JsonPath get() {
            return root().get(path()).jsonPath();
        }

        void user(String fields) {
            text().body(fields).patch(path() + "/meta/user").then().statusCode(204);
        }

        ValidatableResponse put(String name, String value) {
            return text().body(value).put(path() + "/meta/dynamic/" + name).then();
        }
    }
}
