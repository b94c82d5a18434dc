package dev.quarry.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.RawHttp;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarryTest
class SecurityHeadersTest {

    @Test
    void every_answer_tells_browsers_what_it_is_not() {
        var organization = Api.newOrganization();
        var hash = Api.uploaded(organization, "a.png", Pictures.png(9, 9, organization.hashCode()));
        for (var path : List.of(
                "/",
                "/user",
                "/sourceimages/" + organization,
                "/sourceimages/" + organization + "/" + hash + "/download",
                "/nowhere",
                "/organizations/x/%zz",
                "/openapi")) {
            var answer = RawHttp.get(path, RawHttp.rootKey());
            assertThat(head(answer))
                    .as(path)
                    .containsOnlyOnce("\r\nX-Content-Type-Options: nosniff\r\n")
                    .containsOnlyOnce("\r\nX-Frame-Options: DENY\r\n")
                    .containsOnlyOnce("\r\nReferrer-Policy: no-referrer\r\n")
                    .containsOnlyOnce("\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n");
        }
    }

    @Test
    void the_pages_of_the_api_document_may_run_their_scripts() {
        assertThat(head(RawHttp.get("/docs/")))
                .startsWith("HTTP/1.1 200 ")
                .containsOnlyOnce("\r\nContent-Security-Policy: frame-ancestors 'none'\r\n");
    }

    @Test
    void no_answer_names_a_version_or_a_stack() {
        var organization = Api.newOrganization();
        for (var answer : List.of(
                RawHttp.get("/", RawHttp.rootKey()),
                RawHttp.get("/sourceimages/" + organization + "?sort=%00", RawHttp.rootKey()),
                RawHttp.request("PUT", "/organizations/%2e%2e%2fetc", RawHttp.rootKey()),
                RawHttp.request("TRACE", "/user", RawHttp.rootKey()))) {
            assertThat(answer)
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ")
                    .doesNotContainIgnoringCase("\r\nserver:");
        }
    }

    @Test
    void no_page_of_another_site_may_call() {
        var answer = RawHttp.request(
                "OPTIONS", "/user", "Origin: https://evil.example.org", "Access-Control-Request-Method: GET");
        assertThat(answer).doesNotContainIgnoringCase("access-control-allow");
    }

    private static String head(String answer) {
        return answer.substring(0, answer.indexOf("\r\n\r\n") + 2);
    }
}
