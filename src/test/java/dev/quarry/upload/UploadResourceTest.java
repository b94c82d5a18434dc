package dev.quarry.upload;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.upload;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.RawHttp;
import dev.quarry.testkit.Stores;
import dev.quarry.testkit.TestS3;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarryTest
class UploadResourceTest {

    @Test
    void answers_as_rokka_does_and_keeps_the_exact_bytes() {
        var organization = Api.newOrganization();
        var png = Pictures.png(20, 10, 0x336699);
        var hash = Hashes.identity(png);
        upload(organization, "cartman.png", png)
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json")
                .body("total", equalTo(1))
                .body("items.size()", equalTo(1))
                .body("items[0].hash", equalTo(hash))
                .body("items[0].short_hash", equalTo(hash.substring(0, 6)))
                .body("items[0].binary_hash", equalTo(Hashes.sha1(png)))
                .body("items[0].sha256", equalTo(Hashes.sha256(png)))
                .body("items[0].created", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+00:00"))
                .body("items[0].name", equalTo("cartman.png"))
                .body("items[0].mimetype", equalTo("image/png"))
                .body("items[0].format", equalTo("png"))
                .body("items[0].size", equalTo(png.length))
                .body("items[0].width", equalTo(20))
                .body("items[0].height", equalTo(10))
                .body("items[0].organization", equalTo(organization))
                .body("items[0].link", equalTo("/sourceimages/" + organization + "/" + hash))
                .body("items[0].static_metadata.width", equalTo(20))
                .body("items[0].opaque", equalTo(true))
                .body("items[0].locked", equalTo(false));
        assertThat(TestS3.read(Stores.bucket(), onlyObject(organization))).isEqualTo(png);
        Stores.assertConsistent();
    }

    @Test
    void carries_the_literal_bytes_that_the_clients_of_rokka_need() {
        var organization = Api.newOrganization();
        var png = Pictures.png(1, 1, 0);
        var answer = postRaw(organization, "filedata", "a.png", png);
        assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").contains("\r\ncontent-type: application/json\r\n");
        assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).startsWith("{\"total\":1,\"items\":[{\"hash\":\"");
    }

    @Test
    void takes_a_file_in_any_field() {
        var organization = Api.newOrganization();
        for (var field : new String[] {"filedata[0]", "filename", "f", ""}) {
            var answer = postRaw(organization, field, "a.jpg", Pictures.jpeg(3, 2, 0x112233));
            assertThat(answer).startsWith("HTTP/1.1 200 OK").contains("\"format\":\"jpg\"");
        }
    }

    @Test
    void ignores_the_fields_beside_the_file() {
        var organization = Api.newOrganization();
        root().multiPart("fileName", "x")
                .multiPart("filedata", "a.gif", Pictures.gif(4, 4, 0xff0000), "text/plain")
                .multiPart("name", "filedata")
                .post("/sourceimages/" + organization)
                .then()
                .statusCode(200)
                .body("items[0].format", equalTo("gif"));
    }

    @Test
    void gives_the_same_bytes_the_same_image_under_its_new_name_and_stores_them_once() {
        var organization = Api.newOrganization();
        var png = Pictures.noisyPng(100_000, 1);
        var first = upload(organization, "first.png", png);
        var created = first.path("items[0].created").toString();
        upload(organization, "second.png", png)
                .then()
                .statusCode(200)
                .body("items[0].hash", equalTo(first.path("items[0].hash")))
                .body("items[0].created", equalTo(created))
                .body("items[0].name", equalTo("second.png"));
        assertThat(Stores.objects(organization)).hasSize(1);
        Stores.assertConsistent();
    }

    @Test
    void gives_a_large_file_the_same_treatment_in_parts() {
        var organization = Api.newOrganization();
        // The part size here is 5 MiB: three parts, the last one short.
        var png = Pictures.noisyPng(12 * 1024 * 1024 + 77, 2);
        var hash = uploaded(organization, "large.png", png);
        assertThat(hash).isEqualTo(Hashes.identity(png));
        assertThat(TestS3.read(Stores.bucket(), onlyObject(organization))).isEqualTo(png);
        uploaded(organization, "again.png", png);
        assertThat(Stores.objects(organization)).hasSize(1);
        assertThat(Stores.column("select object_key from object_journal where organization = ?", organization))
                .isEmpty();
    }

    @Test
    void splits_a_file_only_when_it_does_not_fit_into_one_part() {
        var organization = Api.newOrganization();
        var exact = Pictures.noisyPng(5 * 1024 * 1024, 3);
        var twice = Pictures.noisyPng(10 * 1024 * 1024, 4);
        uploaded(organization, "exact.png", exact);
        uploaded(organization, "twice.png", twice);
        assertThat(Stores.objects(organization)).hasSize(2);
        for (var bytes : new byte[][] {exact, twice}) {
            var sha256 = root().get("/sourceimages/" + organization + "/" + Hashes.identity(bytes))
                    .path("sha256")
                    .toString();
            assertThat(sha256).isEqualTo(Hashes.sha256(bytes));
        }
    }

    @Test
    void does_not_share_bytes_between_organizations() {
        var png = Pictures.png(5, 5, 0x445566);
        var one = Api.newOrganization();
        var other = Api.newOrganization();
        assertThat(uploaded(one, "a.png", png)).isEqualTo(uploaded(other, "a.png", png));
        assertThat(Stores.objects(one)).hasSize(1);
        assertThat(Stores.objects(other)).hasSize(1);
    }

    @Test
    void revives_a_deleted_image() {
        var organization = Api.newOrganization();
        var png = Pictures.png(6, 6, 0x010203);
        var hash = uploaded(organization, "a.png", png);
        var path = "/sourceimages/" + organization + "/" + hash;
        root().delete(path).then().statusCode(204);
        root().get(path).then().statusCode(404);
        assertThat(uploaded(organization, "b.png", png)).isEqualTo(hash);
        root().get(path).then().statusCode(200).body("name", equalTo("b.png"));
        assertThat(Stores.objects(organization)).hasSize(1);
    }

    @Test
    void keeps_a_name_in_any_script() {
        var organization = Api.newOrganization();
        var name = "ü \"q\" 画像 🦊.png";
        var answer = postRaw(organization, "filedata", name.replace("\"", "%22"), Pictures.png(2, 2, 7));
        var json = JsonPath.from(answer.substring(answer.indexOf("{")));
        assertThat(json.getString("items[0].name")).isEqualTo(name);
    }

    @Test
    void takes_a_chunked_body_that_waits_for_100_continue() {
        var organization = Api.newOrganization();
        var body = multipart("f", "a.png", Pictures.png(2, 3, 9));
        var chunked = (Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        var all = new ByteArrayOutputStream();
        all.writeBytes(chunked);
        all.writeBytes(body);
        all.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        var answer = RawHttp.exchange(
                head(organization) + "Transfer-Encoding: chunked\nExpect: 100-continue\n\n", all.toByteArray(), false);
        assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n");
    }

    private static String onlyObject(String organization) {
        assertThat(Stores.objects(organization)).hasSize(1);
        return Stores.objects(organization).get(0);
    }

    private static String postRaw(String organization, String field, String fileName, byte[] bytes) {
        var body = multipart(field, fileName, bytes);
        return RawHttp.exchange(head(organization) + "Content-Length: " + body.length + "\n\n", body, false);
    }

    private static String head(String organization) {
        return "POST /sourceimages/" + organization + " HTTP/1.1\nHost: localhost\nConnection: close\n"
                + RawHttp.rootKey() + "\nContent-Type: multipart/form-data;boundary=----b\n";
    }

    private static byte[] multipart(String field, String fileName, byte[] bytes) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("------b\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n------b--\r\n".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
