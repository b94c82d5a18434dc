package dev.quarry.image.alias;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.uploaded;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import org.junit.jupiter.api.Test;

@QuarryTest
class AliasResourceTest {

    @Test
    void names_an_image_and_another_one_only_when_told_to() {
        var organization = Api.newOrganization();
        var first = uploaded(organization, "a.png", Pictures.png(2, 1, 0x040101));
        var second = uploaded(organization, "b.png", Pictures.png(2, 1, 0x040102));
        var path = "/sourceimages/" + organization + "/alias/my_alias";
        root().contentType("text/plain;charset=UTF-8")
                .body("{\"hash\":\"" + first.substring(0, 6) + "\"}")
                .put(path)
                .then()
                .statusCode(201)
                .header("Content-Type", "application/json")
                .body("organization", equalTo(organization))
                .body("alias", equalTo("my_alias"))
                .body("hash", equalTo(first))
                .body("created", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+00:00"));
        var other = root().body("{\"hash\":\"" + second + "\"}");
        other.put(path).then().statusCode(409).body("error.message", containsString("overwrite=true"));
        root().get(path).then().statusCode(200).body("hash", equalTo(first));
        other.put(path + "?overwrite=true").then().statusCode(200).body("hash", equalTo(second));
        root().get(path).then().statusCode(200).body("hash", equalTo(second));
        root().delete(path).then().statusCode(204);
        root().get(path).then().statusCode(404).body("error.code", equalTo(404));
        root().delete(path).then().statusCode(404);
    }

    @Test
    void goes_with_the_image_it_names() {
        var organization = Api.newOrganization();
        var hash = uploaded(organization, "a.png", Pictures.png(2, 1, 0x040103));
        var path = "/sourceimages/" + organization + "/alias/A1";
        root().body("{\"hash\":\"" + hash + "\"}")
                .put(path + "?overwrite=true")
                .then()
                .statusCode(201);
        root().delete("/sourceimages/" + organization + "/" + hash + "?purge=true")
                .then()
                .statusCode(204);
        root().get(path).then().statusCode(404);
    }

    @Test
    void refuses_names_that_cannot_be_and_images_that_are_not_there() {
        var organization = Api.newOrganization();
        var path = "/sourceimages/" + organization + "/alias/";
        for (var name : new String[] {"my-alias", "a.b", "%C3%BC", "x".repeat(256)}) {
            root().body("{\"hash\":\"" + "0".repeat(40) + "\"}")
                    .put(path + name)
                    .then()
                    .statusCode(404);
            root().get(path + name).then().statusCode(404);
        }
        root().body("{\"hash\":\"" + "0".repeat(40) + "\"}")
                .put(path + "a")
                .then()
                .statusCode(404)
                .body("error.message", containsString("No source image found"));
        for (var body : new String[] {"{}", "[]", "\"x\"", "{\"hash\":1}"}) {
            root().body(body).put(path + "a").then().statusCode(400).body("error.message", containsString("hash"));
        }
    }
}
