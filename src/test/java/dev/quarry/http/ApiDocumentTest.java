package dev.quarry.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.quarry.testkit.QuarryServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class ApiDocumentTest {

    @Test
    void tells_every_operation_with_its_statuses() {
        var document = document();
        assertThat(operations(document))
                .containsExactlyInAnyOrder(
                        "createOrganization [200, 400, 401, 403, 409, 413, 429, 500, 503]",
                        "getRoot [200, 401, 403, 429, 500, 503]",
                        "deleteOrganization [204, 401, 403, 404, 409, 429, 500, 503]",
                        "setOrganizationOptions [200, 400, 401, 403, 404, 413, 429, 500, 503]",
                        "setOrganizationOption [200, 400, 401, 403, 404, 413, 429, 500, 503]",
                        "listMemberships [200, 401, 403, 404, 429, 500, 503]",
                        "getMembership [200, 401, 403, 404, 429, 500, 503]",
                        "createMember [201, 400, 401, 403, 404, 413, 429, 500, 503]",
                        "putMembership [200, 400, 401, 403, 404, 409, 413, 429, 500, 503]",
                        "deleteMembership [204, 401, 403, 404, 409, 429, 500, 503]",
                        "createUser [200, 400, 401, 403, 409, 413, 429, 500, 503]",
                        "getUser [200, 401, 403, 429, 500, 503]",
                        "listApiKeys [200, 401, 403, 429, 500, 503]",
                        "getCurrentApiKey [200, 401, 403, 404, 429, 500, 503]",
                        "createApiKey [201, 400, 401, 403, 409, 413, 429, 500, 503]",
                        "changeApiKey [200, 400, 401, 403, 404, 413, 429, 500, 503]",
                        "deleteApiKey [204, 401, 403, 404, 409, 429, 500, 503]",
                        "getToken [200, 400, 401, 403, 429, 500, 503]",
                        "createToken [200, 400, 401, 403, 429, 500, 503]",
                        "getOrganization [200, 401, 403, 404, 429, 500, 503]",
                        "getQuota [200, 401, 403, 404, 429, 500, 503]",
                        "setQuota [200, 400, 401, 403, 404, 413, 429, 500, 503]",
                        "getStatistics [200, 400, 401, 403, 404, 429, 500, 503]",
                        "listAuditEntries [200, 400, 401, 403, 404, 429, 500, 503]",
                        "createSourceImage [200, 400, 401, 403, 404, 408, 409, 413, 415, 429, 500, 503]",
                        "listSourceImages [200, 400, 401, 403, 404, 429, 500, 503]",
                        "listSourceImagesOfBinaryHash [200, 400, 401, 403, 404, 429, 500, 503]",
                        "downloadSourceImages [200, 400, 401, 403, 404, 429, 500, 503]",
                        "deleteSourceImagesByBinaryHash [204, 400, 401, 403, 404, 423, 429, 500, 503]",
                        "getSourceImage [200, 401, 403, 404, 429, 500, 503]",
                        "deleteSourceImage [204, 401, 403, 404, 412, 423, 429, 500, 503]",
                        "downloadSourceImage [200, 206, 304, 401, 403, 404, 412, 416, 429, 500, 503]",
                        "headSourceImageDownload [200, 304, 401, 403, 404, 412, 429, 500, 503]",
                        "getUserMetadata [200, 401, 403, 404, 429, 500, 503]",
                        "replaceUserMetadata [204, 400, 401, 403, 404, 412, 413, 423, 429, 500, 503]",
                        "mergeUserMetadata [204, 400, 401, 403, 404, 412, 413, 423, 429, 500, 503]",
                        "deleteUserMetadata [204, 401, 403, 404, 412, 423, 429, 500, 503]",
                        "getUserMetadataField [200, 400, 401, 403, 404, 429, 500, 503]",
                        "putUserMetadataField [204, 400, 401, 403, 404, 412, 413, 423, 429, 500, 503]",
                        "deleteUserMetadataField [204, 400, 401, 403, 404, 412, 423, 429, 500, 503]",
                        "putDynamicMetadata [201, 204, 400, 401, 403, 404, 412, 413, 423, 429, 500, 503]",
                        "deleteDynamicMetadata [201, 204, 400, 401, 403, 404, 412, 413, 423, 429, 500, 503]",
                        "renameSourceImage [204, 400, 401, 403, 404, 412, 413, 423, 429, 500, 503]",
                        "protectSourceImage [201, 204, 400, 401, 403, 404, 412, 413, 423, 429, 500, 503]",
                        "lockSourceImage [200, 400, 401, 403, 404, 412, 413, 429, 500, 503]",
                        "restoreSourceImage [200, 401, 403, 404, 429, 500, 503]",
                        "copySourceImage [201, 204, 400, 401, 403, 404, 409, 412, 413, 429, 500, 503]",
                        "copySourceImages [200, 400, 401, 403, 404, 409, 413, 429, 500, 503]",
                        "putAlias [200, 201, 400, 401, 403, 404, 409, 413, 429, 500, 503]",
                        "getAlias [200, 401, 403, 404, 429, 500, 503]",
                        "deleteAlias [204, 401, 403, 404, 429, 500, 503]",
                        "createLink [201, 400, 401, 403, 404, 413, 429, 500, 503]",
                        "openLink [200, 206, 304, 307, 403, 404, 412, 416, 500, 503]",
                        "headLink [200, 304, 403, 404, 412, 500, 503]");
    }

    @Test
    void describes_the_upload_form_the_error_bodies_and_the_key() {
        var document = document();
        var form = document.getMap("components.schemas.Upload.properties.filedata");
        assertThat(form).containsEntry("format", "binary");
        assertThat(document.getMap("components.schemas")).containsKeys("Error", "AuthenticationError", "SourceImage");
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
        for (var status : List.of("206", "416")) {
            assertThat(document.getString(download + "responses.'" + status + "'.headers.Content-Range.$ref"))
                    .isEqualTo("#/components/headers/Content-Range");
        }
        assertThat(document.getMap("components.headers"))
                .containsOnlyKeys(
                        "ETag",
                        "Last-Modified",
                        "Accept-Ranges",
                        "Content-Range",
                        "Repr-Digest",
                        "Content-Disposition",
                        "Location",
                        "Revision");
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

    private static List<String> operations(JsonPath document) {
        Map<String, Map<String, Object>> paths = document.getMap("paths");
        return paths.values().stream()
                .flatMap(path -> path.values().stream())
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .map(operation -> operation.get("operationId") + " "
                        + ((Map<?, ?>) operation.get("responses"))
                                .keySet().stream().sorted().toList())
                .toList();
    }
}
