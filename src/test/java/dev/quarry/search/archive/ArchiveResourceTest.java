package dev.quarry.search.archive;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.RawHttp;
import dev.quarry.testkit.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarryTest
class ArchiveResourceTest {

    @TempDir
    Path folder;

    @Test
    void holds_the_exact_files_of_a_search_in_its_order() throws IOException {
        var organization = Api.newOrganization();
        var small = Pictures.png(3, 1, 1);
        var large = Pictures.noisyPng(3_000_000, 7);
        var first = uploaded(organization, "first.png", small);
        root().body("\"画像.png\"".getBytes(StandardCharsets.UTF_8))
                .put("/sourceimages/" + organization + "/" + first + "/name")
                .then()
                .statusCode(204);
        uploaded(organization, "a.png", large);
        uploaded(organization, "A.png", Pictures.png(5, 1, 1));
        uploaded(organization, "b.gif", Pictures.gif(9, 1, 1));
        var answer = root().get("/sourceimages/" + organization + "/download?format=png&sort=width")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/zip")
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + organization + ".zip; filename=\"" + organization + ".zip\"")
                .header("Cache-Control", "private, no-cache")
                .extract();
        var bytes = answer.asByteArray();
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(bytes.length));
        var files = unpacked(bytes);
        assertThat(files.keySet()).containsExactly("画像.png", "A.png", "a-2.png");
        assertThat(files.get("画像.png")).isEqualTo(small);
        assertThat(files.get("a-2.png")).isEqualTo(large);
    }

    @Test
    void is_empty_where_nothing_is_found() throws IOException {
        var answer = root().get("/sourceimages/" + Api.newOrganization() + "/download");
        assertThat(unpacked(answer.then().statusCode(200).extract().asByteArray()))
                .isEmpty();
    }

    @Test
    void refuses_more_than_300_images_and_what_a_list_refuses() {
        var path = "/sourceimages/" + Api.newOrganization() + "/download";
        root().get(path + "?limit=300").then().statusCode(200);
        root().get(path + "?limit=301")
                .then()
                .statusCode(400)
                .header("Content-Type", "application/json")
                .body("error.message", containsString("`limit`"));
        root().get(path + "?colour=red").then().statusCode(400).body("error.message", containsString("`colour`"));
        root().get("/sourceimages/nobody/download").then().statusCode(404);
    }

    @Test
    void breaks_off_where_an_object_cannot_be_read() {
        var organization = Api.newOrganization();
        uploaded(organization, "there.png", Pictures.noisyPng(20_000, 1));
        var lost = uploaded(organization, "lost.png", Pictures.noisyPng(20_000, 2));
        rename(organization, lost, "0", "1");
        try {
            var answer = RawHttp.get("/sourceimages/" + organization + "/download?sort=created", RawHttp.rootKey());
            assertThat(answer).startsWith("HTTP/1.1 200 ").contains("there.png");
            // The directory at the end, without which no archive opens.
            assertThat(answer).doesNotContain("PK\u0001\u0002");
        } catch (UncheckedIOException reset) {
            // A connection that is reset may take with it what came before.
            assertThat(reset).hasMessageContaining("reset");
        } finally {
            rename(organization, lost, "1", "0");
        }
    }

    /** Turns a key into one that no object has, or back. */
    private static void rename(String organization, String hash, String from, String to) {
        Stores.update(
                "update blob b set object_key = organization || '/' || ? || substr(object_key, length(organization) + 3)"
                        + " where object_key like organization || '/' || ? || '%' and (organization, binary_hash) ="
                        + " (select organization, binary_hash from source_image where organization = ? and hash = ?)",
                to, from, organization, hash);
    }

    private Map<String, byte[]> unpacked(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("archive.zip"), bytes);
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                var checksum = new CRC32();
                checksum.update(files.get(entry.getName()));
                assertThat(entry.getCrc()).isEqualTo(checksum.getValue());
            }
        }
        return files;
    }
}
