package dev.quarry.upload;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.upload;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.QuarryTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarryTest
class EmbeddedDataTest {

    private static final String PROFILE = "Compatible with Adobe RGB (1998)";
    private static final Map<String, Object> CAMERA = Map.of(
            "make", "Quarry",
            "model", "Quarry Ünï 5D",
            "datetime_original", "2019-12-10T11:13:24+01:00",
            "latitude", -33.856789f,
            "longitude", 151.215297f);

    @ParameterizedTest
    @ValueSource(strings = {"camera.jpg", "camera.png", "late-exif.png", "camera.webp", "camera.avif", "camera.heic"})
    void is_told_by_the_upload_and_afterwards_where_the_organization_wants_it(String file) throws IOException {
        var organization = Api.newOrganization();
        setOption(organization, true);
        var hash = upload(organization, file, read(file))
                .then()
                .statusCode(200)
                .body("items[0].static_metadata.icc_profile", equalTo(PROFILE))
                .body("items[0].static_metadata.exif", equalTo(CAMERA))
                .extract()
                .<String>path("items[0].hash");

        var body = root().get(path(organization, hash)).asString();

        assertThat(body)
                .contains("\"bit_depth\":8,\"icc_profile\":\"" + PROFILE
                        + "\",\"frames\":1,\"exif\":{\"make\":\"Quarry\","
                        + "\"model\":\"Quarry Ünï 5D\",\"datetime_original\":\"2019-12-10T11:13:24+01:00\","
                        + "\"latitude\":-33.856789,\"longitude\":151.215297}}");
    }

    @Test
    void is_the_profile_only_where_the_organization_has_not_said_that_it_wants_more() throws IOException {
        var organization = Api.newOrganization();
        upload(organization, "camera.jpg", read("camera.jpg"))
                .then()
                .statusCode(200)
                .body("items[0].static_metadata.icc_profile", equalTo(PROFILE))
                .body("items[0].static_metadata", not(hasKey("exif")));
        setOption(organization, true);
        upload(organization, "baseline.jpg", read("baseline.jpg"))
                .then()
                .statusCode(200)
                .body("items[0].static_metadata", not(hasKey("icc_profile")))
                .body("items[0].static_metadata", not(hasKey("exif")));
    }

    @Test
    void is_filled_in_by_another_upload_once_it_is_wanted_and_then_stays() throws IOException {
        var organization = Api.newOrganization();
        var bytes = read("camera.jpg");
        var path = path(organization, uploaded(organization, "camera.jpg", bytes));
        setOption(organization, true);
        setLock(path, true);
        upload(organization, "camera.jpg", bytes).then().statusCode(200);
        root().get(path).then().body("static_metadata", not(hasKey("exif")));
        setLock(path, false);
        upload(organization, "camera.jpg", bytes)
                .then()
                .statusCode(200)
                .body("items[0].static_metadata.exif", equalTo(CAMERA));
        setOption(organization, false);
        upload(organization, "camera.jpg", bytes).then().statusCode(200);
        root().get(path).then().body("static_metadata.exif", equalTo(CAMERA));
    }

    @Test
    void goes_with_the_image_to_another_hash_and_to_another_organization() throws IOException {
        var organization = Api.newOrganization();
        setOption(organization, true);
        var hash = uploaded(organization, "camera.jpg", read("camera.jpg"));
        var moved = root().contentType(ContentType.TEXT)
                .body("{\"text\":\"v\"}")
                .put(path(organization, hash) + "/meta/dynamic/version")
                .then()
                .statusCode(201)
                .body("static_metadata.exif", equalTo(CAMERA))
                .body("static_metadata.icc_profile", equalTo(PROFILE))
                .extract()
                .<String>path("hash");
        var destination = Api.newOrganization();
        for (var overwrite = 0; overwrite < 2; overwrite++) {
            root().header("Destination", destination)
                    .post(path(organization, moved) + "/copy")
                    .then()
                    .statusCode(overwrite == 0 ? 201 : 204);
            root().get(path(destination, moved))
                    .then()
                    .body("static_metadata.exif", equalTo(CAMERA))
                    .body("static_metadata.icc_profile", equalTo(PROFILE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"camera.jpg", "camera.png", "camera.webp", "camera.avif"})
    void is_nothing_where_it_is_broken_and_the_image_is_taken_all_the_same(String file) throws IOException {
        var organization = Api.newOrganization();
        setOption(organization, true);
        var bytes = read(file);
        breakBlock(bytes, "MM\0*");
        breakBlock(bytes, "acsp");
        var hash = upload(organization, file, bytes)
                .then()
                .statusCode(200)
                .body("items[0].static_metadata", not(hasKey("exif")))
                .extract()
                .<String>path("items[0].hash");
        assertThat(root().get(path(organization, hash) + "/download").asByteArray())
                .isEqualTo(bytes);
    }

    /** Whatever begins so begins otherwise, if there is such a thing that is not compressed. */
    private static void breakBlock(byte[] bytes, String mark) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (var at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            bytes[at] = '?';
        }
    }

    private static void setOption(String organization, boolean wanted) {
        root().contentType(ContentType.TEXT)
                .body(String.valueOf(wanted))
                .put("/organizations/" + organization + "/options/extract_exif")
                .then()
                .statusCode(200);
    }

    private static void setLock(String path, boolean locked) {
        root().contentType(ContentType.TEXT)
                .body(String.valueOf(locked))
                .put(path + "/options/locked")
                .then()
                .statusCode(200);
    }

    private static String path(String organization, String hash) {
        return "/sourceimages/" + organization + "/" + hash;
    }

    private static byte[] read(String file) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/images", file));
    }
}
