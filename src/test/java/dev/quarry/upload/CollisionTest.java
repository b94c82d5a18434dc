package dev.quarry.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import org.junit.jupiter.api.Test;

/**
 * Two files with one SHA-1. There are such files, but none that is an image of a few bytes, so the row of the first one is
 * given another SHA-256: to the second upload it looks the same.
 */
@QuarryTest
class CollisionTest {

    @Test
    void a_small_file_with_the_sha_1_of_another_one_is_refused() {
        expectRefusal(Pictures.png(11, 12, 13));
    }

    @Test
    void a_large_file_with_the_sha_1_of_another_one_is_refused() {
        expectRefusal(Pictures.noisyPng(12_000_000, 13));
    }

    @Test
    void a_copy_to_where_the_other_one_is_is_refused() {
        var bytes = Pictures.png(13, 12, 11);
        var source = Api.newOrganization();
        var hash = Api.uploaded(source, "a.png", bytes);
        var target = Api.newOrganization();
        Api.uploaded(target, "b.png", bytes);
        makeAnother(target, bytes);
        Api.root()
                .header("Destination", target)
                .post("/sourceimages/" + source + "/" + hash + "/copy")
                .then()
                .statusCode(409);
        Api.root().get("/sourceimages/" + target + "/" + hash).then().body("name", equalTo("b.png"));
    }

    private static void expectRefusal(byte[] bytes) {
        var organization = Api.newOrganization();
        var hash = Api.uploaded(organization, "a.png", bytes);
        makeAnother(organization, bytes);
        var objects = Stores.objects(organization);
        Api.upload(organization, "b.png", bytes)
                .then()
                .statusCode(409)
                .body("error.message", containsString("same SHA-1"));
        Api.root().get("/sourceimages/" + organization + "/" + hash).then().body("name", equalTo("a.png"));
        assertThat(Stores.objects(organization)).isEqualTo(objects);
    }

    private static void makeAnother(String organization, byte[] bytes) {
        assertThat(Stores.update(
                        "update blob set sha256 = ? where organization = ? and binary_hash = ?",
                        "0".repeat(64),
                        organization,
                        Hashes.sha1(bytes)))
                .isEqualTo(1);
    }
}
