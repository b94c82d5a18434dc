package dev.quarry.image;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.RawHttp;
import dev.quarry.testkit.Stores;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ranges and conditions of a download, as RFC 9110, 13 and 14 have them. */
@QuarryTest
class PartialDownloadResourceTest {

    private static final byte[] PNG = Pictures.noisyPng(1_000_000, 9110);
    private static final String TAG = '"' + Hashes.sha1(PNG) + '"';
    private static final String CREATED = "Tue, 10 Dec 2019 11:13:24 GMT";
    private static final String DIGEST =
            "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Hashes.sha256(PNG))) + ":";

    private String path;

    @BeforeEach
    void upload() {
        var organization = Api.newOrganization();
        path = "/sourceimages/" + organization + "/" + uploaded(organization, "a.png", PNG) + "/download";
        Stores.update(
                "update source_image set created = '2019-12-10 11:13:24.987Z' where organization = ?", organization);
    }

    @Test
    void answers_a_range_with_these_headers_and_each_once() {
        assertThat(head("GET", "Range: bytes=200-299"))
                .containsExactlyInAnyOrder(
                        "HTTP/1.1 206 Partial Content",
                        "connection: close",
                        "Content-Type: image/png",
                        "Content-Length: 100",
                        "Content-Range: bytes 200-299/1000000",
                        "Accept-Ranges: bytes",
                        "ETag: " + TAG,
                        "Last-Modified: " + CREATED,
                        "Repr-Digest: " + DIGEST,
                        "Cache-Control: private, no-cache",
                        "Content-Disposition: attachment; filename*=UTF-8''a.png; filename=\"a.png\"",
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy: no-referrer",
                        "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void gives_back_exactly_the_range() {
        for (var range : Map.of(
                        "bytes=0-0", new int[] {0, 1},
                        "bytes=1000-", new int[] {1000, 1_000_000},
                        "bytes=-1", new int[] {999_999, 1_000_000},
                        "bytes=0-", new int[] {0, 1_000_000},
                        "bytes=999000-5000000", new int[] {999_000, 1_000_000},
                        "bytes=100-199, 0-99, 150-249", new int[] {0, 250})
                .entrySet()) {
            var answer = get("Range", range.getKey());
            var from = range.getValue()[0];
            var to = range.getValue()[1];
            assertThat(answer.statusCode()).isEqualTo(206);
            assertThat(answer.header("Content-Range")).isEqualTo("bytes " + from + "-" + (to - 1) + "/1000000");
            assertThat(answer.asByteArray()).as(range.getKey()).isEqualTo(Arrays.copyOfRange(PNG, from, to));
        }
    }

    @Test
    void answers_several_ranges_other_units_and_garbage_with_the_whole() {
        for (var range : List.of("bytes=0-1,5-6", "items=0-1", "bytes=x", "bytes=2-1", "bytes=0-1;2-3")) {
            var answer = get("Range", range);
            assertThat(answer.statusCode()).as(range).isEqualTo(200);
            assertThat(answer.header("Content-Range")).isNull();
            assertThat(answer.asByteArray()).isEqualTo(PNG);
        }
    }

    @Test
    void refuses_a_range_behind_the_end_and_tells_the_length() {
        for (var range : List.of("bytes=1000000-", "bytes=-0", "bytes=5000000-6000000,-0")) {
            assertThat(RawHttp.get(path, RawHttp.rootKey(), "Range: " + range))
                    .startsWith("HTTP/1.1 416 ")
                    .contains("\r\nContent-Range: bytes */1000000\r\n")
                    .contains("\r\nContent-Type: application/json\r\n")
                    .contains("{\"error\":{\"code\":416,\"message\":\"The requested range is not satisfiable:");
        }
    }

    @Test
    void sends_nothing_that_the_client_has() {
        for (var condition : List.of(
                "If-None-Match: " + TAG,
                "If-None-Match: \"a\", W/" + TAG,
                "If-None-Match: *",
                "If-Modified-Since: " + CREATED,
                "If-None-Match: " + TAG + "\nIf-Modified-Since: Mon, 09 Dec 2019 00:00:00 GMT",
                "If-None-Match: " + TAG + "\nRange: bytes=0-1",
                "If-None-Match: " + TAG + "\nRange: bytes=5000000-")) {
            for (var method : List.of("GET", "HEAD")) {
                assertThat(head(method, condition))
                        .as(method + " " + condition)
                        .containsExactlyInAnyOrder(
                                "HTTP/1.1 304 Not Modified",
                                "connection: close",
                                "ETag: " + TAG,
                                "Cache-Control: private, no-cache",
                                "X-Content-Type-Options: nosniff",
                                "X-Frame-Options: DENY",
                                "Referrer-Policy: no-referrer",
                                "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'");
            }
        }
    }

    @Test
    void sends_what_the_client_does_not_have() {
        for (var condition : List.of(
                "If-None-Match: \"other\"",
                "If-None-Match: " + Hashes.sha1(PNG),
                "If-Modified-Since: Tue, 10 Dec 2019 11:13:23 GMT",
                "If-Modified-Since: never",
                "If-None-Match: \"other\"\nIf-Modified-Since: " + CREATED)) {
            assertThat(head("GET", condition)).as(condition).contains("HTTP/1.1 200 OK", "Content-Length: 1000000");
        }
    }

    @Test
    void refuses_a_client_that_expects_other_bytes() {
        for (var condition : List.of(
                "If-Match: \"other\"",
                "If-Match: W/" + TAG,
                "If-Unmodified-Since: Tue, 10 Dec 2019 11:13:23 GMT",
                "If-Match: \"other\"\nIf-None-Match: " + TAG)) {
            assertThat(RawHttp.get(path, RawHttp.rootKey(), condition))
                    .as(condition)
                    .startsWith("HTTP/1.1 412 ")
                    .contains("{\"error\":{\"code\":412,");
            assertThat(head("HEAD", condition)[0]).startsWith("HTTP/1.1 412 ");
        }
        for (var condition : List.of("If-Match: " + TAG, "If-Match: *", "If-Unmodified-Since: " + CREATED)) {
            assertThat(head("GET", condition)).as(condition).contains("HTTP/1.1 200 OK");
        }
    }

    @Test
    void sends_a_range_only_of_the_state_that_if_range_names() {
        for (var validator : List.of(TAG, CREATED)) {
            assertThat(head("GET", "Range: bytes=0-9\nIf-Range: " + validator))
                    .contains("HTTP/1.1 206 Partial Content", "Content-Length: 10");
        }
        for (var validator :
                List.of("\"other\"", "W/" + TAG, "Tue, 10 Dec 2019 11:13:25 GMT", "garbage", Hashes.sha1(PNG))) {
            for (var range : List.of("bytes=0-9", "bytes=5000000-")) {
                assertThat(head("GET", "Range: " + range + "\nIf-Range: " + validator))
                        .as(validator)
                        .contains("HTTP/1.1 200 OK", "Content-Length: 1000000");
            }
        }
        assertThat(head("GET", "If-Range: \"other\"")).contains("HTTP/1.1 200 OK");
    }

    @Test
    void ignores_ranges_of_a_head() {
        for (var range : List.of("bytes=0-9", "bytes=5000000-")) {
            assertThat(head("HEAD", "Range: " + range))
                    .contains("HTTP/1.1 200 OK", "Content-Length: 1000000", "Accept-Ranges: bytes");
        }
    }

    @Test
    void asks_for_the_image_before_the_conditions() {
        var missing = path.replaceFirst("/[0-9a-f]{40}/", "/" + "0".repeat(40) + "/");
        assertThat(RawHttp.get(missing, RawHttp.rootKey(), "If-Match: \"other\"", "Range: bytes=0-1"))
                .startsWith("HTTP/1.1 404 ");
        assertThat(RawHttp.get(path, "If-None-Match: " + TAG)).startsWith("HTTP/1.1 403 ");
    }

    private Response get(String header, String value) {
        return root().header(header, value).get(path);
    }

    private String[] head(String method, String headers) {
        return RawHttp.head(RawHttp.request(method, path, RawHttp.rootKey(), headers));
    }
}
