package dev.quarry.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.quarry.testkit.QuarryTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarryTest
class ApiDocumentTest {

    @Test
    void describes_the_upload_form_the_error_bodies_and_the_key() {
        var document = document();
        assertThat(document.getMap("components.schemas.ImageFile")).containsEntry("format", "binary");
        assertThat(document.getMap("components.schemas"))
                .containsKeys("ResourceError", "AuthenticationError", "SourceImage");
        assertThat(document.getMap("components.securitySchemes.ApiKey"))
                .containsEntry("type", "apiKey")
                .containsEntry("in", "header")
                .containsEntry("name", "Api-Key");
        assertThat(document.getList("security")).isNotEmpty();
        assertThat(document.getMap("paths.'/sourceimages/{organization}'.post.requestBody.content"))
                .containsKey("multipart/form-data");
    }

    @Test
    void describes_the_headers_of_a_download() {
        var document = document();
        var download = "paths.'/sourceimages/{organization}/{hash}/download'.get.";
        assertThat(document.getList(download + "parameters.findAll { it.in == 'header' }.name"))
                .containsExactlyInAnyOrder("Range", "If-Range", "If-None-Match", "If-Match");
        assertThat(document.getMap(download + "responses.'200'.headers"))
                .containsOnlyKeys("ETag", "Last-Modified", "Accept-Ranges", "Repr-Digest", "Content-Disposition");
        for (var headers :
                List.of(download + "responses.'206'.headers", "components.responses.RangeBehindEnd.headers")) {
            assertThat(document.getString(headers + ".Content-Range.$ref"))
                    .isEqualTo("#/components/headers/Content-Range");
        }
    }

    @Test
    void is_json_when_asked_for_and_has_a_page() {
        given().get("/openapi?format=json").then().statusCode(200).header("Content-Type", "application/json");
        given().get("/docs").then().statusCode(200).body(containsString("swagger"));
    }

    private static JsonPath document() {
        return given().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
