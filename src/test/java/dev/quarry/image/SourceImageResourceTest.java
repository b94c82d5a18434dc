package dev.quarry.image;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.RawHttp;
import dev.quarry.testkit.Stores;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarryTest
class SourceImageResourceTest {

    @Test
    void gets_an_image_by_full_and_by_short_hash_in_either_case() {
        var organization = Api.newOrganization();
        var hash = uploaded(organization, "a.png", Pictures.png(2, 1, 0x010101));
        for (var name :
                new String[] {hash, hash.substring(0, 6), hash.substring(0, 17), hash.toUpperCase(Locale.ROOT)}) {
            root().get("/sourceimages/" + organization + "/" + name)
                    .then()
                    .statusCode(200)
                    .body("hash", equalTo(hash));
        }
    }

    @Test
    void answers_head_without_a_body() {
        var organization = Api.newOrganization();
        var hash = uploaded(organization, "a.png", Pictures.png(2, 1, 0x010102));
        var answer = RawHttp.request("HEAD", "/sourceimages/" + organization + "/" + hash, RawHttp.rootKey());
        assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").contains("content-type: application/json\r\n");
        assertThat(answer).endsWith("\r\n\r\n");
    }

    @Test
    void is_found_below_two_slashes_too() {
        var organization = Api.newOrganization();
        var hash = uploaded(organization, "a.png", Pictures.png(2, 1, 0x010103));
        root().get("//sourceimages/" + organization + "/" + hash).then().statusCode(200);
    }

    @Test
    void says_no_source_image_found() {
        var organization = Api.newOrganization();
        for (var hash : new String[] {"0".repeat(40), "abcdef", "abc", "nothex", "%00", "0".repeat(41)}) {
            root().get("/sourceimages/" + organization + "/" + hash)
                    .then()
                    .statusCode(404)
                    .header("Content-Type", "application/json")
                    .body("error.code", equalTo(404))
                    .body("error.message", containsString("No source image found"));
        }
    }

    @Test
    void guesses_no_image_from_a_prefix_that_fits_two() {
        var organization = Api.newOrganization();
        var hash = uploaded(organization, "a.png", Pictures.png(2, 1, 0x010104));
        var twin = hash.substring(0, 8) + (hash.charAt(8) == '0' ? '1' : '0') + hash.substring(9);
        Stores.update(
                "insert into source_image (organization, hash, short_hash, binary_hash, created, name, format, width,"
                        + " height, color_space, bit_depth, alpha, frames, orientation, size)"
                        + " select organization, ?, ?, binary_hash, created, name, format, width,"
                        + " height, color_space, bit_depth, alpha, frames, orientation, size from source_image"
                        + " where organization = ?",
                twin,
                twin.substring(0, 9),
                organization);
        var path = "/sourceimages/" + organization + "/";
        root().get(path + hash.substring(0, 7)).then().statusCode(404);
        // The exact short hash still means the first one, although the second fits it as a prefix.
        root().get(path + hash.substring(0, 6)).then().statusCode(200).body("hash", equalTo(hash));
        root().get(path + twin.substring(0, 9)).then().statusCode(200).body("hash", equalTo(twin));
    }

    @Test
    void gives_a_new_image_a_longer_short_hash_where_six_digits_are_taken() {
        var organization = Api.newOrganization();
        var second = Pictures.png(3, 1, 0x010105);
        var hash = Hashes.identity(second);
        uploaded(organization, "a.png", Pictures.png(2, 1, 0x010105));
        var neighbour = hash.substring(0, 8) + (hash.charAt(8) == '0' ? '1' : '0') + hash.substring(9);
        Stores.update(
                "update source_image set hash = ?, short_hash = ? where organization = ?",
                neighbour,
                neighbour.substring(0, 6),
                organization);
        Api.upload(organization, "b.png", second)
                .then()
                .statusCode(200)
                .body("items[0].short_hash", equalTo(hash.substring(0, 9)));
    }

    @Test
    void deletes_an_image_once() {
        var organization = Api.newOrganization();
        var path =
                "/sourceimages/" + organization + "/" + uploaded(organization, "a.png", Pictures.png(2, 1, 0x010106));
        assertThat(RawHttp.request("DELETE", path, RawHttp.rootKey()))
                .startsWith("HTTP/1.1 204 No Content\r\n")
                .endsWith("\r\n\r\n");
        root().get(path).then().statusCode(404);
        root().delete(path).then().statusCode(404).body("error.message", containsString("No source image found"));
        root().get("/sourceimages/" + organization).then().body("total", equalTo(0));
    }

    @Test
    void finds_and_deletes_by_binary_hash_in_either_case() {
        var organization = Api.newOrganization();
        var png = Pictures.png(2, 1, 0x010107);
        var hash = uploaded(organization, "a.png", png);
        var query = "/sourceimages/" + organization + "?binaryHash="
                + Hashes.sha1(png).toUpperCase(Locale.ROOT);
        root().get(query)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items.hash", equalTo(List.of(hash)))
                .body("$", not(hasKey("cursor")));
        root().delete(query).then().statusCode(204);
        root().delete(query).then().statusCode(404);
        root().get(query).then().statusCode(200).body("total", equalTo(0)).body("items", hasSize(0));
    }

    @Test
    void deletes_nothing_without_a_binary_hash() {
        var organization = Api.newOrganization();
        uploaded(organization, "a.png", Pictures.png(2, 1, 0x010108));
        for (var query : new String[] {"", "?binaryHash=", "?binaryHash=abc", "?binaryhash=x"}) {
            root().delete("/sourceimages/" + organization + query)
                    .then()
                    .statusCode(400)
                    .body("error.message", containsString("binaryHash"));
        }
        root().get("/sourceimages/" + organization).then().body("total", equalTo(1));
    }
}
