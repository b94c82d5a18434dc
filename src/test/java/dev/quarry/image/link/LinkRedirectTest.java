package dev.quarry.image.link;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.uploaded;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryWithRedirects;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = QuarryWithRedirects.class, restrictToAnnotatedClass = true)
class LinkRedirectTest {

    @Test
    void sends_a_browser_to_the_store_but_for_what_it_would_run() {
        var organization = Api.newOrganization();
        var png = Pictures.png(20, 10, 0x060201);
        var url = link(organization, uploaded(organization, "a.png", png));
        var address = given().redirects()
                .follow(false)
                .get(url)
                .then()
                .statusCode(307)
                .header("Cache-Control", "no-store")
                .extract()
                .header("Location");
        var answer = given().urlEncodingEnabled(false).get(address);
        answer.then()
                .statusCode(200)
                .header("Content-Type", "image/png")
                .header("Content-Disposition", startsWith("inline; "));
        assertThat(answer.asByteArray()).isEqualTo(png);

        var svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>".getBytes(StandardCharsets.UTF_8);
        given().redirects()
                .follow(false)
                .get(link(organization, uploaded(organization, "a.svg", svg)))
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; "));
        // A client with a key gets the bytes from here as ever.
        root().redirects()
                .follow(false)
                .get("/sourceimages/" + organization + "/" + uploaded(organization, "a.png", png) + "/download")
                .then()
                .statusCode(200);
    }

    @Test
    void tells_of_a_deleted_image_as_ever() {
        var organization = Api.newOrganization();
        var hash = uploaded(organization, "a.png", Pictures.png(20, 10, 0x060202));
        var url = link(organization, hash);
        root().delete("/sourceimages/" + organization + "/" + hash).then().statusCode(204);
        given().redirects().follow(false).get(url).then().statusCode(404);
    }

    private static String link(String organization, String hash) {
        return root().post("/sourceimages/" + organization + "/" + hash + "/links")
                .then()
                .statusCode(201)
                .extract()
                .path("url");
    }
}
