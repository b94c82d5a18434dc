package dev.quarry.upload;

import static dev.quarry.testkit.Api.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import dev.quarry.testkit.TestS3;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarryTest
class SeveralFilesTest {

    @Test
    void makes_one_item_of_each_file_in_their_order() {
        var organization = Api.newOrganization();
        var files = List.of(
                Pictures.png(1, 2, 3),
                Pictures.noisyPng(12 * 1024 * 1024, 21),
                Pictures.jpeg(4, 5, 6),
                Pictures.noisyPng(11 * 1024 * 1024, 22),
                Pictures.gif(7, 8, 9));
        var request = root();
        for (var i = 0; i < files.size(); i++) {
            request.multiPart("filedata[" + i + "]", i + ".bin", files.get(i));
        }
        request.post("/sourceimages/" + organization)
                .then()
                .statusCode(200)
                .body("total", equalTo(5))
                .body("items.hash", equalTo(files.stream().map(Hashes::identity).toList()))
                .body("items.name", equalTo(List.of("0.bin", "1.bin", "2.bin", "3.bin", "4.bin")));
        assertThat(Stores.objects(organization)).hasSize(5);
        Stores.assertConsistent();
    }

    @Test
    void stores_bytes_once_that_come_twice_in_one_request() {
        var organization = Api.newOrganization();
        var png = Pictures.png(5, 2, 3);
        var answer = root().multiPart("a", "first.png", png)
                .multiPart("b", "second.png", png)
                .post("/sourceimages/" + organization)
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("first.png", "second.png")))
                .extract();
        List<String> hashes = answer.path("items.hash");
        assertThat(hashes).containsExactly(Hashes.identity(png), Hashes.identity(png));
        assertThat(Stores.column("select object_key from blob where organization = ?", organization))
                .hasSize(1);
        // The second object lost inside the commit: it is due in the journal, which is what leads the clean-up to it.
        Stores.assertConsistent();
        assertThat(Stores.update(
                        "delete from object_journal where organization = ? and not_before <= now()", organization))
                .isEqualTo(1);
        var spare = Stores.objects(organization).stream()
                .filter(key -> !Stores.column("select object_key from blob").contains(key))
                .toList();
        assertThat(spare).hasSize(1);
        TestS3.delete(Stores.bucket(), spare.get(0));
    }

    @Test
    void gives_each_file_its_metadata_in_every_form_before_or_behind_it() {
        var organization = Api.newOrganization();
        root().multiPart("meta_user[1]", "{\"title\":\"second\",\"int:n\":2}")
                .multiPart("a", "a.png", Pictures.png(1, 1, 1))
                .multiPart("b", "b.png", Pictures.png(1, 1, 2))
                .multiPart("c", "c.png", Pictures.png(1, 1, 3))
                // As rokka's npm client sends it: JSON in a JSON string.
                .multiPart("meta_user[0]", "\"{\\\"title\\\":\\\"first\\\",\\\"array:tags\\\":[\\\"x\\\",\\\"y\\\"]}\"")
                .multiPart("meta_user[2][title]", "third")
                .multiPart("meta_user[2][int:n]", "3")
                .multiPart("options[0]", "{\"protected\":false,\"visual_binaryhash\":false}")
                .multiPart("meta_dynamic[0]", "{}")
                .multiPart("optimize_source", "true")
                .multiPart("meta_static[0]", "{\"auto_description\":{}}")
                .post("/sourceimages/" + organization)
                .then()
                .statusCode(200)
                .body("items[0].user_metadata", equalTo(Map.of("title", "first", "array:tags", List.of("x", "y"))))
                .body("items[1].user_metadata", equalTo(Map.of("title", "second", "int:n", 2)))
                .body("items[2].user_metadata", equalTo(Map.of("title", "third", "int:n", 3)));
    }

    @Test
    void counts_the_forms_without_a_number() {
        var organization = Api.newOrganization();
        root().multiPart("a", "a.png", Pictures.png(1, 3, 1))
                .multiPart("b", "b.png", Pictures.png(1, 3, 2))
                .multiPart("meta_user[]", "{\"n\":\"0\"}")
                .multiPart("meta_user[]", "{\"n\":\"1\"}")
                .post("/sourceimages/" + organization)
                .then()
                .statusCode(200)
                .body("items.user_metadata.n", equalTo(List.of("0", "1")));
    }

    @Test
    void keeps_metadata_that_a_later_upload_does_not_mention() {
        var organization = Api.newOrganization();
        var png = Pictures.png(9, 3, 1);
        for (var metadata : new String[] {
            "{\"kept\":\"k\",\"changed\":\"old\",\"gone\":\"g\"}", "{\"changed\":\"new\",\"gone\":null,\"never\":null}"
        }) {
            root().multiPart("f", "a.png", png)
                    .multiPart("meta_user[0]", metadata)
                    .post("/sourceimages/" + organization)
                    .then()
                    .statusCode(200);
        }
        Api.upload(organization, "a.png", png)
                .then()
                .body("items[0].user_metadata", equalTo(Map.of("kept", "k", "changed", "new")));
    }

    @Test
    void takes_a_body_that_is_the_one_its_digest_was_made_of() throws Exception {
        var organization = Api.newOrganization();
        var png = Pictures.noisyPng(11 * 1024 * 1024, 42);
        var digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-512").digest(png));
        root().header("Content-Digest", "sha-512=:" + digest + ":")
                .header("Content-Type", "image/png")
                .body(png)
                .post("/sourceimages/" + organization)
                .then()
                .statusCode(200)
                .body("items[0].hash", equalTo(Hashes.identity(png)));
    }

    @Test
    void takes_a_raw_body_as_the_file() {
        var organization = Api.newOrganization();
        for (var file : List.of(Pictures.png(3, 1, 1), Pictures.noisyPng(11 * 1024 * 1024, 23))) {
            root().header("Content-Type", "image/png")
                    .body(file)
                    .post("/sourceimages/" + organization + "?name=raw%20%C3%BC.png")
                    .then()
                    .statusCode(200)
                    .body("items[0].name", equalTo("raw ü.png"))
                    .body("items[0].hash", equalTo(Hashes.identity(file)));
        }
        root().header("Content-Type", "image/jpeg")
                .body(Pictures.gif(3, 1, 1))
                .post("/sourceimages/" + organization)
                .then()
                .statusCode(200)
                .body("items[0].name", equalTo("image"))
                .body("items[0].format", equalTo("gif"));
    }
}
