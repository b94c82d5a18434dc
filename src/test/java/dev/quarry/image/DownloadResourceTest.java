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
import dev.quarry.testkit.TestS3;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

@QuarryTest
class DownloadResourceTest {

    @Test
    void gives_back_the_exact_bytes() {
        var organization = Api.newOrganization();
        for (var size : new int[] {100, 1_000_000, 5 * 1024 * 1024, 17_000_001}) {
            var png = Pictures.noisyPng(size, size);
            var hash = uploaded(organization, "a.png", png);
            var downloaded = root().get("/sourceimages/" + organization + "/" + hash + "/download")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(downloaded).isEqualTo(png);
        }
    }

    @Test
    void carries_these_headers_and_each_once() {
        var organization = Api.newOrganization();
        var png = Pictures.png(3, 3, 0xabcdef);
        var hash = uploaded(organization, "image.png", png);
        var answer = RawHttp.get(path(organization, hash), RawHttp.rootKey());
        assertThat(RawHttp.head(answer))
                .containsExactlyInAnyOrder(
                        "HTTP/1.1 200 OK",
                        "connection: close",
                        "Content-Type: image/png",
                        "Content-Length: " + png.length,
                        "ETag: \"" + Hashes.sha1(png) + "\"",
                        "Last-Modified: " + lastModified(organization),
                        "Accept-Ranges: bytes",
                        "Repr-Digest: sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(Hashes.sha256(png)))
                                + ":",
                        "Cache-Control: private, no-cache",
                        "Content-Disposition: attachment; filename*=UTF-8''image.png; filename=\"image.png\"",
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy: no-referrer",
                        "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void answers_head_with_the_headers_of_get_and_no_body() {
        var organization = Api.newOrganization();
        var hash = uploaded(organization, "image.gif", Pictures.gif(3, 3, 0xabcdef));
        var get = RawHttp.get(path(organization, hash), RawHttp.rootKey());
        var head = RawHttp.request("HEAD", path(organization, hash), RawHttp.rootKey());
        assertThat(RawHttp.head(head)).containsExactlyInAnyOrder(RawHttp.head(get));
        assertThat(head).endsWith("\r\n\r\n");
    }

    @Test
    void names_the_file_in_any_script_and_last() {
        var organization = Api.newOrganization();
        var png = Pictures.png(8, 8, 0x123456);
        var hash = uploaded(organization, "a.png", png);
        Stores.update("update source_image set name = ? where organization = ?", "ü \"q\" 画像 100%.png", organization);
        var answer = RawHttp.get(path(organization, hash), RawHttp.rootKey());
        assertThat(answer)
                .contains("\r\nContent-Disposition: attachment;"
                        + " filename*=UTF-8''%C3%BC%20%22q%22%20%E7%94%BB%E5%83%8F%20100%25.png;"
                        + " filename=\"_ _q_ __ 100_.png\"\r\n");
    }

    @Test
    void is_found_by_short_hash() {
        var organization = Api.newOrganization();
        var png = Pictures.png(9, 9, 0x654321);
        var hash = uploaded(organization, "a.png", png);
        assertThat(root().get(path(organization, hash.substring(0, 6))).asByteArray())
                .isEqualTo(png);
    }

    @Test
    void tells_of_a_lost_object_instead_of_sending_nothing() {
        var organization = Api.newOrganization();
        var hash = uploaded(organization, "a.png", Pictures.png(10, 9, 0x654321));
        TestS3.delete(Stores.bucket(), Stores.objects(organization).get(0));
        var answer = RawHttp.get(path(organization, hash), RawHttp.rootKey());
        assertThat(answer).startsWith("HTTP/1.1 500 ").contains("{\"error\":{\"code\":500,");
        // The row goes too, so that the stores agree again for the tests that compare them.
        Stores.update("delete from source_image where organization = ?", organization);
        Stores.update("delete from blob where organization = ?", organization);
    }

    @Test
    void is_a_404_once_the_image_is_deleted() {
        var organization = Api.newOrganization();
        var hash = uploaded(organization, "a.png", Pictures.png(11, 9, 0x654321));
        root().delete("/sourceimages/" + organization + "/" + hash).then().statusCode(204);
        assertThat(RawHttp.get(path(organization, hash), RawHttp.rootKey()))
                .startsWith("HTTP/1.1 404 ")
                .contains("No source image found");
    }

    private static String lastModified(String organization) {
        return Stores.column(
                        "select to_char(created at time zone 'UTC', 'Dy, DD Mon YYYY HH24:MI:SS') || ' GMT'"
                                + " from source_image where organization = ?",
                        organization)
                .get(0);
    }

    private static String path(String organization, String hash) {
        return "/sourceimages/" + organization + "/" + hash + "/download";
    }
}
