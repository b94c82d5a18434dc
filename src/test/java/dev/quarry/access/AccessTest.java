package dev.quarry.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.RawHttp;
import dev.quarry.testkit.Stores;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarryTest
class AccessTest {

    private static final List<String> OPERATIONS = List.of(
            "PUT /organizations/%s",
            "GET /organizations/%s",
            "POST /sourceimages/%s",
            "GET /sourceimages/%s",
            "DELETE /sourceimages/%s?binaryHash=498fed612f01199cd6702f5effe5fa7bb67e44f4",
            "GET /sourceimages/%s/063c3d",
            "HEAD /sourceimages/%s/063c3d",
            "DELETE /sourceimages/%s/063c3d",
            "COPY /sourceimages/%s/063c3d",
            "POST /sourceimages/%s/063c3d/copy",
            "POST /sourceimages/%s/copy",
            "GET /sourceimages/%s/063c3d/download",
            "HEAD /sourceimages/%s/063c3d/download");

    @Test
    void refuses_every_operation_without_a_key_or_with_a_wrong_one() {
        var organization = Api.newOrganization();
        var before = Stores.snapshot();
        for (var operation : OPERATIONS) {
            for (var name : new String[] {organization, "nobody"}) {
                var method = operation.substring(0, operation.indexOf(' '));
                var path = operation.substring(operation.indexOf(' ') + 1).formatted(name);
                expect(RawHttp.request(method, path), method, "not supplied or not a valid format");
                expect(RawHttp.request(method, path, "Api-Key:  "), method, "not supplied or not a valid format");
                expect(RawHttp.request(method, path, "Api-Key: wrong"), method, "not valid");
                expect(RawHttp.request(method, path, "Api-Key: " + QuarryServers.ROOT_KEY + "x"), method, "not valid");
            }
        }
        assertThat(Stores.snapshot()).isEqualTo(before);
    }

    @Test
    void takes_the_header_in_any_case() {
        given().header("api-key", QuarryServers.ROOT_KEY)
                .get("/organizations/" + Api.newOrganization())
                .then()
                .statusCode(200);
    }

    @Test
    void knows_no_organization_of_try_mode() {
        Api.root().get("/organizations/mycompany").then().statusCode(404);
    }

    private static void expect(String answer, String method, String words) {
        assertThat(answer).startsWith("HTTP/1.1 403 Forbidden\r\n");
        if (!method.equals("HEAD")) {
            assertThat(answer)
                    .contains("\r\nContent-Type: application/json\r\n")
                    .contains("{\"code\":403,\"message\":\"")
                    .contains(words)
                    .endsWith(",\"invalid_authentication\":true}");
        }
    }
}
