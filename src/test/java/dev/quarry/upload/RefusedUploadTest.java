package dev.quarry.upload;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.RawHttp;
import dev.quarry.testkit.Stores;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bad input gets a clear answer and changes nothing in either store. */
@QuarryTest
class RefusedUploadTest {

    private String organization;
    private Map<String, List<String>> before;

    @BeforeEach
    void remember() {
        organization = Api.newOrganization();
        before = Stores.snapshot();
    }

    @AfterEach
    void nothing_has_changed() {
        var after = Stores.snapshot();
        before.forEach(
                (place, content) -> assertThat(after.get(place)).as(place).containsExactlyElementsOf(content));
    }

    @Test
    void refuses_an_empty_body() {
        refused(
                root().contentType("multipart/form-data; boundary=b")
                        .post(path())
                        .then(),
                400,
                "The body is empty");
    }

    @Test
    void refuses_a_request_without_a_file() {
        refused(root().multiPart("filedata", "just text").post(path()).then(), 400, "contains no file");
        refused(upload(organization, "", Pictures.png(1, 1, 1)).then(), 400, "contains no file");
    }

    @Test
    void keeps_none_of_several_files_if_one_is_refused_and_says_which() {
        refused(
                root().multiPart("a", "a.png", Pictures.png(1, 1, 1))
                        .multiPart("b", "large.png", Pictures.noisyPng(11 * 1024 * 1024, 9))
                        .multiPart("c", "c.png", "text".getBytes(StandardCharsets.UTF_8))
                        .multiPart("d", "d.png", Pictures.png(2, 2, 2))
                        .post(path())
                        .then(),
                415,
                "File 2 (c.png): ");
    }

    @Test
    void refuses_more_files_than_the_limit() {
        var request = root();
        for (var i = 0; i < 101; i++) {
            request.multiPart("f" + i, i + ".png", Pictures.png(1 + i, 1, i));
        }
        refused(request.post(path()).then(), 413, "more than 100 files");
    }

    @Test
    void refuses_metadata_that_is_none() {
        for (var value : new String[] {"", "text", "[1]", "1", "\"[]\"", "{", "[".repeat(5000), "null"}) {
            refused(
                    root().multiPart("f", "a.png", Pictures.png(3, 3, 3))
                            .multiPart("meta_user[0]", value)
                            .post(path())
                            .then(),
                    400,
                    "meta_user[0]");
        }
        refused(
                root().multiPart("f", "a.png", Pictures.png(3, 3, 3))
                        .multiPart("meta_user[1]", "{}")
                        .post(path())
                        .then(),
                400,
                "`meta_user[1]` has no matching file");
        refused(
                root().multiPart("f", "a.png", Pictures.png(3, 3, 3))
                        .multiPart("meta_user[0]", "{\"a\":\"" + "x".repeat(70_000) + "\"}")
                        .post(path())
                        .then(),
                400,
                "65536 bytes");
    }

    @Test
    void refuses_metadata_that_is_not_valid() {
        for (var field : Map.of(
                        "meta_user[0]", "{\"AltText\":\"x\"}",
                        "meta_user[0][int:n]", "x",
                        "meta_dynamic[0]", "{\"subject_area\":{\"x\":1}}",
                        "meta_dynamic[0][unknown]", "{}",
                        "meta_dynamic[0][version]", "{\"text\":\"\"}",
                        "options[0]", "{\"protected\":1}")
                .entrySet()) {
            refused(
                    root().multiPart("f", "a.png", Pictures.png(3, 3, 3))
                            .multiPart(field.getKey(), field.getValue())
                            .post(path())
                            .then(),
                    400,
                    "");
        }
    }

    @Test
    void refuses_a_body_that_is_not_the_one_its_digest_was_made_of() {
        var png = Pictures.noisyPng(11 * 1024 * 1024, 41);
        for (var header : new String[] {"Content-Digest", "Repr-Digest"}) {
            refused(
                    root().header(header, "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:")
                            .header("Content-Type", "image/png")
                            .body(png)
                            .post(path())
                            .then(),
                    400,
                    "Nothing was stored");
            refused(
                    root().header(header, "sha-256=nonsense")
                            .header("Content-Type", "image/png")
                            .body(png)
                            .post(path())
                            .then(),
                    400,
                    header);
        }
    }

    @Test
    void refuses_a_raw_body_that_is_not_what_it_says() {
        var answer = RawHttp.exchange(head("image/png") + "Content-Length: 5000\n\n", new byte[5000], false);
        assertThat(answer).startsWith("HTTP/1.1 415 ").contains("File 0 (image): ");
    }

    @Test
    void refuses_a_text_file_called_image_png() {
        var text = "Not a picture, whatever it is called. ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        refused(upload(organization, "image.png", text).then(), 415, "PNG, JPEG, GIF, ");
    }

    @Test
    void refuses_an_empty_file_and_one_that_ends_too_early() {
        refused(upload(organization, "a.png", new byte[0]).then(), 415, "empty or truncated");
        refused(
                upload(organization, "a.png", Arrays.copyOf(Pictures.png(1, 1, 1), 30))
                        .then(),
                415,
                "empty or truncated");
    }

    @Test
    void refuses_a_file_over_the_limit_by_its_length_and_by_its_bytes() {
        var large = Pictures.noisyPng(43 * 1024 * 1024, 5);
        refused(upload(organization, "a.png", large).then(), 413, "larger than 41943040 bytes");
        var declared = RawHttp.answer(head("multipart/form-data; boundary=b") + "Content-Length: 99999999999\n\n");
        assertThat(declared).startsWith("HTTP/1.1 413 ").contains("\"code\":413");
    }

    @Test
    void refuses_a_large_file_over_the_limit_after_parts_of_it_were_stored() {
        // Chunked, so that only the bytes themselves tell.
        var large = Pictures.noisyPng(41 * 1024 * 1024, 6);
        var body = ("--b\r\nContent-Disposition: form-data; name=f; filename=a.png\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var chunks = new ByteArrayOutputStream();
        for (var bytes : new byte[][] {body, large}) {
            chunks.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.writeBytes(bytes);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        var answer = RawHttp.exchange(
                head("multipart/form-data; boundary=b") + "Transfer-Encoding: chunked\n\n",
                chunks.toByteArray(),
                false);
        assertThat(answer).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void refuses_a_body_that_is_cut_off() {
        var whole = multipart("a.png", Pictures.noisyPng(11 * 1024 * 1024, 7));
        for (var length : new int[] {10, 100, 3_000_000, whole.length - 8, whole.length - 3}) {
            // The declared length fits: the request is whole, its multipart body is not.
            var cut = Arrays.copyOf(whole, length);
            var answer = RawHttp.exchange(
                    head("multipart/form-data; boundary=b") + "Content-Length: " + length + "\n\n", cut, false);
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("cut off");
        }
    }

    @Test
    void keeps_nothing_of_an_upload_whose_client_goes_away() throws Exception {
        var whole = multipart("a.png", Pictures.noisyPng(12 * 1024 * 1024, 8));
        var cut = Arrays.copyOf(whole, whole.length - 1000);
        RawHttp.exchange(head("multipart/form-data; boundary=b") + "Content-Length: " + whole.length + "\n\n", cut);
        for (var tries = 0; tries < 100 && !Stores.snapshot().equals(before); tries++) {
            Thread.sleep(50);
        }
    }

    @Test
    void refuses_a_missing_or_bad_boundary_and_other_types() {
        for (var type : new String[] {
            "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=a\u00e4b"
        }) {
            assertThat(post(type)).startsWith("HTTP/1.1 400 ").contains("boundary");
        }
        for (var type : new String[] {"application/json", "text/plain", "multipart/mixed; boundary=b"}) {
            assertThat(post(type)).startsWith("HTTP/1.1 415 ").contains("multipart/form-data");
        }
    }

    @Test
    void refuses_names_that_no_file_can_have() {
        var png = Pictures.png(1, 1, 1);
        refused(upload(organization, "n".repeat(10_000) + ".png", png).then(), 400, "1 to 255 characters");
        for (var name : new String[] {"a\u0000b.png", "a\u0007b.png", "folder/"}) {
            var body = multipart(name, png);
            var answer = RawHttp.exchange(
                    head("multipart/form-data; boundary=b") + "Content-Length: " + body.length + "\n\n", body, false);
            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("file name");
        }
    }

    @Test
    void refuses_an_organization_that_does_not_exist_before_it_reads() {
        for (var name : new String[] {"nobody", "No_Name", "a%00b", "..%2f..%2fetc"}) {
            var body = multipart("a.png", Pictures.png(1, 1, 1));
            var answer = RawHttp.exchange(
                    "POST /sourceimages/" + name + " HTTP/1.1\nHost: h\nConnection: close\n" + RawHttp.rootKey()
                            + "\nContent-Type: multipart/form-data; boundary=b\nContent-Length: " + body.length
                            + "\n\n",
                    body,
                    false);
            assertThat(answer).as(name).startsWith("HTTP/1.1 404 ").contains("{\"error\":{\"code\":404,");
        }
    }

    @Test
    void a_path_that_climbs_out_of_organizations_leads_to_where_nothing_is_uploaded() {
        var answer = RawHttp.exchange(
                "POST /sourceimages/%2e%2e HTTP/1.1\nHost: h\nConnection: close\n" + RawHttp.rootKey()
                        + "\nContent-Type: image/png\nContent-Length: 1\n\n",
                new byte[1],
                false);
        assertThat(answer).startsWith("HTTP/1.1 405 ").contains("{\"error\":{\"code\":405,");
    }

    @Test
    void refuses_a_part_whose_headers_never_end() {
        var body = "--b\r\n" + "X-Filler: 1\r\n".repeat(2000);
        var answer = RawHttp.exchange(
                head("multipart/form-data; boundary=b") + "Content-Length: " + body.length() + "\n\n",
                body.getBytes(StandardCharsets.US_ASCII),
                false);
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("16384 bytes");
    }

    private String path() {
        return "/sourceimages/" + organization;
    }

    private String post(String type) {
        var body = multipart("a.png", Pictures.png(1, 1, 1));
        return RawHttp.exchange(head(type) + "Content-Length: " + body.length + "\n\n", body, false);
    }

    private String head(String type) {
        return "POST " + path() + " HTTP/1.1\nHost: localhost\nConnection: close\n" + RawHttp.rootKey()
                + "\nContent-Type: " + type + "\n";
    }

    private static byte[] multipart(String fileName, byte[] bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"" + fileName + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static void refused(ValidatableResponse answer, int status, String words) {
        answer.statusCode(status)
                .header("Content-Type", "application/json")
                .body("error.code", equalTo(status))
                .body("error.message", containsString(words));
    }
}
