package dev.quarry.image.link;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.uploaded;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@QuarryTest
class LinkResourceTest {

    private static final byte[] SVG = ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\">"
                    + "<script>alert(1)</script></svg>")
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void opens_the_exact_bytes_without_a_key_in_whole_and_in_part() {
        var png = Pictures.png(20, 10, 0x060101);
        var url = link(image(png, "ü.png"), "{\"expires_in\":3600,\"disposition\":\"inline\"}");
        var answer = browser().get(url);
        answer.then()
                .statusCode(200)
                .header("Content-Type", "image/png")
                .header("ETag", "\"" + Hashes.sha1(png) + "\"")
                .header("Content-Disposition", startsWith("inline; "))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("X-Content-Type-Options", "nosniff");
        assertThat(answer.asByteArray()).isEqualTo(png);
        var part = browser().header("Range", "bytes=1-3").get(url);
        part.then().statusCode(206).header("Content-Range", "bytes 1-3/" + png.length);
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(png, 1, 4));
        browser()
                .header("If-None-Match", "\"" + Hashes.sha1(png) + "\"")
                .get(url)
                .then()
                .statusCode(304);
        browser().head(url).then().statusCode(200).header("Content-Length", Integer.toString(png.length));
    }

    @Test
    void lives_as_long_as_asked_for_and_an_hour_otherwise() {
        var path = image(Pictures.png(20, 10, 0x060102), "a.png");
        for (var lifetime : new int[] {60, 3600, 604_800}) {
            var before = Instant.now().minusSeconds(1);
            var body = lifetime == 3600 ? "" : "{\"expires_in\":" + lifetime + "}";
            var expires = root().contentType("text/plain")
                    .body(body)
                    .post(path + "/links")
                    .then()
                    .statusCode(201)
                    .header("Content-Type", "application/json")
                    .body("url", matchesPattern("http://localhost:\\d+/links/.*"))
                    .extract()
                    .<String>path("expires");
            assertThat(OffsetDateTime.parse(expires).toInstant())
                    .isBetween(before.plusSeconds(lifetime), Instant.now().plus(Duration.ofSeconds(lifetime)));
        }
        for (var body : new String[] {
            "{\"expires_in\":0}",
            "{\"expires_in\":604801}",
            "{\"expires_in\":\"60\"}",
            "{\"expires_in\":1.5}",
            "{\"disposition\":\"none\"}",
            "[]",
            "x"
        }) {
            root().body(body).post(path + "/links").then().statusCode(400);
        }
    }

    @Test
    void refuses_a_link_of_which_anything_was_changed() {
        var path = image(Pictures.png(20, 10, 0x060103), "a.png");
        var other = uploaded(path.split("/")[2], "b.png", Pictures.png(20, 10, 0x060104));
        var url = link(path, "{\"expires_in\":60}");
        browser().get(url).then().statusCode(200);
        for (var forged : new String[] {
            url.replace(path.split("/")[3], other),
            url.replace("/links/" + path.split("/")[2], "/links/" + Api.newOrganization()),
            url.replaceAll("expires=\\d+", "expires=9999999999"),
            url.replaceAll("expires=\\d+", "expires="),
            url.replaceAll("expires=\\d+", "expires=9223372036854775807"),
            url.replace("disposition=inline", "disposition=attachment"),
            url.replace("disposition=inline", "disposition=x"),
            url.replaceAll("key=[^&]*", "key=other"),
            url.replaceAll("&key=[^&]*", ""),
            url.replaceAll("signature=.", "signature=-"),
            url.replaceAll("&signature=.*", ""),
            url.replaceAll("\\?.*", "")
        }) {
            if (!forged.equals(url)) {
                browser()
                        .get(forged)
                        .then()
                        .statusCode(403)
                        .header("Content-Type", "application/json")
                        .body("error.code", equalTo(403))
                        .body("error.message", containsString("link"));
            }
        }
    }

    @Test
    void sends_what_a_browser_would_run_as_an_attachment() {
        var url = link(image(SVG, "a.svg"), "{\"disposition\":\"inline\"}");
        browser()
                .get(url)
                .then()
                .statusCode(200)
                .header("Content-Type", "image/svg+xml")
                .header("Content-Disposition", startsWith("attachment; "))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff");
        var png = link(image(Pictures.png(20, 10, 0x060105), "a.png"), "{\"disposition\":\"attachment\"}");
        browser().get(png).then().statusCode(200).header("Content-Disposition", startsWith("attachment; "));
    }

    @Test
    void ends_with_the_image() {
        var path = image(Pictures.png(20, 10, 0x060106), "a.png");
        var url = link(path, "");
        root().delete(path).then().statusCode(204);
        browser().get(url).then().statusCode(404).body("error.message", containsString("No source image found"));
        browser().head(url).then().statusCode(404);
        root().post(path + "/links").then().statusCode(404);
        root().post(path + "/restore").then().statusCode(200);
        browser().get(url).then().statusCode(200);
    }

    @Test
    void opens_nothing_else_without_a_key() {
        var path = image(Pictures.png(20, 10, 0x060107), "a.png");
        for (var target : new String[] {path, path + "/download", "/links/../" + path.substring(1)}) {
            assertThat(browser().get(target).statusCode()).isIn(403, 404);
        }
        browser().post(path + "/links").then().statusCode(403);
    }

    private static String image(byte[] bytes, String name) {
        var organization = Api.newOrganization();
        return "/sourceimages/" + organization + "/" + uploaded(organization, name, bytes);
    }

    private static String link(String path, String body) {
        return root().body(body)
                .post(path + "/links")
                .then()
                .statusCode(201)
                .extract()
                .path("url");
    }

    /** Without a key. */
    private static RequestSpecification browser() {
        return given().urlEncodingEnabled(false);
    }
}
