package dev.quarry.problem;

import static dev.quarry.testkit.Api.root;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.RawHttp;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the framework refuses by itself looks like everything else. */
@QuarryTest
class ErrorBodiesTest {

    @Test
    void gives_unknown_paths_the_resource_error() {
        for (var path : new String[] {
            "/nothing",
            "/sourceimages",
            "/sourceimages/a/b/c/d",
            "/../../etc/passwd",
            "/sourceimages/mycompany/063c3d/autolabel"
        }) {
            var answer = RawHttp.get(path, RawHttp.rootKey());
            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 404 Not Found\r\n")
                    .contains("\r\nContent-Type: application/json\r\n")
                    .contains("{\"error\":{\"code\":404,\"message\":\"No resource exists at this path.")
                    .endsWith("\",\"reason\":\"PATH_NOT_FOUND\"}}");
        }
    }

    @Test
    void gives_unknown_methods_the_resource_error() {
        for (var method : new String[] {"PATCH", "PUT"}) {
            var answer = RawHttp.request(method, "/sourceimages/a", RawHttp.rootKey());
            assertThat(answer)
                    .startsWith("HTTP/1.1 405 Method Not Allowed\r\n")
                    .contains("\r\nContent-Type: application/json\r\n")
                    .contains("{\"error\":{\"code\":405,")
                    .endsWith("\",\"reason\":\"METHOD_NOT_ALLOWED\"}}");
        }
    }

    @Test
    void tells_the_methods_that_a_path_takes() {
        var allowed = Map.of(
                "/sourceimages/a", "DELETE, GET, HEAD, OPTIONS, POST",
                "/sourceimages/a/063c3d", "COPY, DELETE, GET, HEAD, OPTIONS",
                "/sourceimages/a/063c3d/name", "OPTIONS, PUT",
                "/sourceimages/a/063c3d/download", "GET, HEAD, OPTIONS",
                "/sourceimages/a/063c3d/meta/user/text", "DELETE, GET, HEAD, OPTIONS, PUT",
                "/user/apikeys/current", "GET, HEAD, OPTIONS",
                "/user/apikeys/some-id", "DELETE, OPTIONS, PATCH");
        allowed.forEach((path, methods) -> assertThat(RawHttp.request("TRACE", path, RawHttp.rootKey()))
                .as(path)
                .startsWith("HTTP/1.1 405 Method Not Allowed\r\n")
                .contains("\r\nAllow: " + methods + "\r\n"));
    }

    @Test
    void answers_whatever_a_client_accepts() {
        var organization = Api.newOrganization();
        for (var accept : new String[] {"*/*", "application/json", "text/html, */*;q=0.1"}) {
            root().header("Accept", accept)
                    .get("/organizations/" + organization)
                    .then()
                    .statusCode(200);
        }
        root().header("Accept", "image/png")
                .get("/organizations/" + organization)
                .then()
                .statusCode(406)
                .header("Content-Type", "application/json");
    }

    @Test
    void refuses_a_path_that_cannot_be_decoded() {
        for (var path : new String[] {"/sourceimages/%zz", "/%", "/sourceimages/a/%e"}) {
            assertThat(RawHttp.get(path, RawHttp.rootKey()))
                    .startsWith("HTTP/1.1 400 Bad Request\r\n")
                    .contains("{\"error\":{\"code\":400,\"message\":\"The path contains a `%`")
                    .endsWith("\",\"reason\":\"MALFORMED_PATH\"}}");
        }
    }

    @Test
    void lets_a_client_see_the_refusal_of_a_body_that_nobody_reads() {
        // More than the socket buffers hold, so closing early would be a reset.
        var body = new byte[64_000_000];
        var answer = RawHttp.exchange(
                "POST /sourceimages/a HTTP/1.1\nHost: h\nApi-Key: wrong\n"
                        + "Content-Type: multipart/form-data; boundary=b\nContent-Length: " + body.length + "\n\n",
                body);
        assertThat(answer).startsWith("HTTP/1.1 403 ").contains("invalid_authentication");
    }
}
