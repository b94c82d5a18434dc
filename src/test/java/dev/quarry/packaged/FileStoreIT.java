package dev.quarry.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.TestPostgres;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packaged application on a local disk, across a restart. */
class FileStoreIT {

    @Test
    void keeps_images_across_a_restart() throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "objects-");
        var config = QuarryServers.config(TestPostgres.newDatabase(), "unused");
        config.keySet().removeIf(key -> key.startsWith("quarry.blob.s3."));
        config.put("quarry.blob.store", "file");
        config.put("quarry.blob.file.directory", folder.toString());
        var png = Pictures.noisyPng(9_000_000, 11);
        var path = "/sourceimages/disk/" + Hashes.identity(png);

        try (var quarry = PackagedQuarry.launch(config)) {
            var host = "http://127.0.0.1:" + quarry.port();
            key().body("{}").put(host + "/organizations/disk").then().statusCode(200);
            for (var times = 0; times < 2; times++) {
                key().multiPart("f", "a.png", png)
                        .post(host + "/sourceimages/disk")
                        .then()
                        .statusCode(200);
            }
            key().multiPart("f", "b.png", "no picture".repeat(100_000).getBytes())
                    .post(host + "/sourceimages/disk")
                    .then()
                    .statusCode(415);
        }
        try (var quarry = PackagedQuarry.launch(config)) {
            var host = "http://127.0.0.1:" + quarry.port();
            assertThat(key().get(host + path + "/download").asByteArray()).isEqualTo(png);
            key().delete(host + path).then().statusCode(204);
            key().get(host + path + "/download").then().statusCode(404);
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasBinaryContent(png));
        }
    }

    private static RequestSpecification key() {
        return given().header("Api-Key", QuarryServers.ROOT_KEY);
    }
}
