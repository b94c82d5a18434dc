package dev.quarry.access.quota;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.setQuota;
import static dev.quarry.testkit.Api.upload;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.RawHttp;
import dev.quarry.testkit.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarryTest
class QuotaResourceTest {

    private String organization;

    @BeforeEach
    void make() {
        organization = Api.newOrganization();
    }

    @AfterEach
    void what_is_counted_is_there() {
        Stores.pair().assertCounted(organization);
    }

    @Test
    void is_unlimited_until_it_is_set_and_again_afterwards() {
        for (var turn = 0; turn < 2; turn++) {
            root().get(quota())
                    .then()
                    .statusCode(200)
                    .header("Content-Type", "application/json")
                    .body("quota.bytes", nullValue())
                    .body("quota.images", nullValue())
                    .body("usage.bytes", equalTo(0))
                    .body("usage.images", equalTo(0));
            setQuota(organization, 1000, 7);
            root().get(quota()).then().body("quota.bytes", equalTo(1000)).body("quota.images", equalTo(7));
            setQuota(organization, null, null);
        }
    }

    @Test
    void the_organization_tells_what_it_may_store_and_what_it_does() {
        var png = Pictures.noisyPng(30_000, 901);
        var hash = uploaded(organization, "a.png", png);
        setQuota(organization, 9_000_000_000_000_000L, 5);
        root().delete("/sourceimages/" + organization + "/" + hash).then().statusCode(204);
        root().get("/organizations/" + organization)
                .then()
                .body("limit.space_in_bytes", equalTo(9_000_000_000_000_000L))
                .body("quota.bytes", equalTo(9_000_000_000_000_000L))
                .body("quota.images", equalTo(5))
                .body("usage.bytes", equalTo(30_000))
                .body("usage.images", equalTo(1));
    }

    @Test
    void refuses_what_is_no_quota() {
        for (var body : new String[] {
            "",
            "[]",
            "1",
            "{}",
            "{\"bytes\":1}",
            "{\"bytes\":-1,\"images\":1}",
            "{\"bytes\":1,\"images\":1.5}",
            "{\"bytes\":\"1\",\"images\":1}",
            "{\"bytes\":9007199254740992,\"images\":1}",
            "{\"bytes\":1,\"images\":99999999999999999999}"
        }) {
            root().body(body).put(quota()).then().statusCode(400).body("error.code", equalTo(400));
        }
        root().body("{\"bytes\":1}").put(quota()).then().body("error.message", containsString("`images`"));
        root().get(quota()).then().body("quota.bytes", nullValue());
    }

    @Test
    void is_a_404_where_there_is_no_organization() {
        for (var name : new String[] {"nobody", "No", "%00"}) {
            root().get("/organizations/" + name + "/quota").then().statusCode(404);
            root().body("{\"bytes\":1,\"images\":1}")
                    .put("/organizations/" + name + "/quota")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void refuses_an_upload_that_does_not_fit_says_what_is_left_and_stores_nothing() {
        setQuota(organization, 50_000, null);
        uploaded(organization, "a.png", Pictures.noisyPng(30_000, 902));
        var before = Stores.snapshot();
        upload(organization, "b.png", Pictures.noisyPng(20_001, 903))
                .then()
                .statusCode(413)
                .header("Content-Type", "application/json")
                .body("error.code", equalTo(413))
                .body("error.message", containsString("quota is 50000 bytes: 20000 left, 20001 required."));
        assertThat(Stores.snapshot()).isEqualTo(before);
        uploaded(organization, "b.png", Pictures.noisyPng(20_000, 903));
    }

    @Test
    void refuses_a_file_that_cannot_fit_before_a_byte_of_it_comes() {
        setQuota(organization, 1000, null);
        var head = "POST /sourceimages/" + organization + " HTTP/1.1\nHost: h\nConnection: close\n" + RawHttp.rootKey()
                + "\nContent-Type: image/png\nExpect: 100-continue\nContent-Length: 1001\n\n";
        assertThat(RawHttp.answer(head)).startsWith("HTTP/1.1 413 ").contains("1000 left, 1001 required");
    }

    @Test
    void takes_known_bytes_again_whatever_the_quota() {
        var png = Pictures.noisyPng(30_000, 904);
        var hash = uploaded(organization, "a.png", png);
        setQuota(organization, 0, 0);
        assertThat(uploaded(organization, "b.png", png)).isEqualTo(hash);
        root().delete("/sourceimages/" + organization + "/" + hash).then().statusCode(204);
        assertThat(uploaded(organization, "c.png", png)).isEqualTo(hash);
    }

    @Test
    void counts_a_file_that_a_request_holds_twice_once() {
        setQuota(organization, 30_000, 1);
        var png = Pictures.noisyPng(30_000, 905);
        root().multiPart("a", "a.png", png)
                .multiPart("b", "b.png", png)
                .post("/sourceimages/" + organization)
                .then()
                .statusCode(200);
        root().get(quota()).then().body("usage.bytes", equalTo(30_000)).body("usage.images", equalTo(1));
    }

    @Test
    void keeps_none_of_several_files_that_fit_only_one_by_one() {
        setQuota(organization, 50_000, null);
        root().multiPart("a", "a.png", Pictures.noisyPng(30_000, 906))
                .multiPart("b", "b.png", Pictures.noisyPng(30_000, 907))
                .post("/sourceimages/" + organization)
                .then()
                .statusCode(413)
                .body("error.message", containsString("50000 left, 60000 required"));
        root().get(quota()).then().body("usage.bytes", equalTo(0)).body("usage.images", equalTo(0));
        assertThat(Stores.objects(organization)).isEmpty();
    }

    @Test
    void what_becomes_another_image_counts_and_the_way_back_does_not() {
        var hash = uploaded(organization, "a.png", Pictures.noisyPng(30_000, 908));
        var version = "/sourceimages/" + organization + "/" + hash + "/meta/dynamic/version";
        setQuota(organization, null, 2);
        root().body("{\"text\":\"one\"}").put(version).then().statusCode(201);
        root().body("{\"text\":\"two\"}")
                .put(version)
                .then()
                .statusCode(413)
                .body("error.message", containsString("quota is 2 images: 0 left, 1 required."));
        root().body("{\"text\":\"one\"}").put(version).then().statusCode(201);
        root().get(quota()).then().body("usage.bytes", equalTo(30_000)).body("usage.images", equalTo(2));
    }

    @Test
    void what_is_taken_away_from_an_image_makes_another_one_that_counts() {
        setQuota(organization, null, 1);
        var hash = Api.hash(
                root().multiPart("filedata", "a.png", Pictures.noisyPng(30_000, 911), "application/octet-stream")
                        .multiPart("meta_dynamic[0][version]", "{\"text\":\"one\"}")
                        .post("/sourceimages/" + organization));
        var version = "/sourceimages/" + organization + "/" + hash + "/meta/dynamic/version";
        root().delete(version)
                .then()
                .statusCode(413)
                .body("error.message", containsString("quota is 1 images: 0 left, 1 required."));
        setQuota(organization, null, 2);
        root().delete(version).then().statusCode(201);
    }

    @Test
    void holds_the_destination_of_a_copy() {
        var from = Api.newOrganization();
        var hash = uploaded(from, "a.png", Pictures.noisyPng(30_000, 909));
        setQuota(organization, 29_999, null);
        for (var status : new int[] {413, 201}) {
            root().header("Destination", organization)
                    .post("/sourceimages/" + from + "/" + hash + "/copy")
                    .then()
                    .statusCode(status);
            setQuota(organization, 30_000, null);
        }
        root().get(quota()).then().body("usage.bytes", equalTo(30_000)).body("usage.images", equalTo(1));
        Stores.pair().assertCounted(from);
    }

    @Test
    void takes_nothing_new_while_more_is_stored_than_may_be() {
        var hashes = new String[4];
        for (var i = 0; i < hashes.length; i++) {
            hashes[i] = uploaded(organization, "a.png", Pictures.noisyPng(10_000, 910 + i));
        }
        setQuota(organization, 25_000, null);
        var next = Pictures.noisyPng(10_000, 920);
        for (var purged = 0; purged < 2; purged++) {
            upload(organization, "b.png", next)
                    .then()
                    .statusCode(413)
                    .body("error.message", containsString(purged == 0 ? ": 0 left" : " left"));
            purge(hashes[purged]);
        }
        upload(organization, "b.png", next).then().statusCode(413);
        purge(hashes[2]);
        upload(organization, "b.png", next).then().statusCode(200);
    }

    private void purge(String hash) {
        root().delete("/sourceimages/" + organization + "/" + hash + "?purge=true")
                .then()
                .statusCode(204);
    }

    private String quota() {
        return "/organizations/" + organization + "/quota";
    }
}
