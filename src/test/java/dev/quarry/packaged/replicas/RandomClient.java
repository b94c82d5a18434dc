package dev.quarry.packaged.replicas;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryServers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/** Asks this replica or that one for this or that, and holds every answer against what may be answered at all. */
final class RandomClient {

    private static final String IMAGES = "/sourceimages/replicas";
    private static final int RETRIES = 20;

    /** A picture of which everybody uploads and deletes the same bytes. */
    record Picture(String hash, byte[] bytes) {

        static Picture of(int size, int seed) {
            var bytes = Pictures.noisyPng(size, seed);
            return new Picture(Hashes.identity(bytes), bytes);
        }
    }

    private final List<String> hosts;
    private final Map<String, Integer> tally = new ConcurrentSkipListMap<>();
    private final Set<String> present = ConcurrentHashMap.newKeySet();

    /** Small ones, and two that need a multipart upload. */
    private final List<Picture> pictures = IntStream.range(0, 6)
            .mapToObj(i -> Picture.of(i < 2 ? 5_500_000 + i : 20_000, 1000 + i))
            .toList();

    RandomClient(List<String> hosts) {
        this.hosts = hosts;
    }

    List<Picture> pictures() {
        return pictures;
    }

    /** The hashes of what was uploaded when it was last quiet. */
    Set<String> present() {
        return present;
    }

    /** How often each operation was answered with each status. */
    Map<String, Integer> tally() {
        return tally;
    }

    void makeOrganization() {
        root().body("{}").put(hosts.get(0) + "/organizations/replicas").then().statusCode(200);
    }

    void act(Random random) {
        var host = hosts.get(random.nextInt(hosts.size()));
        var picture = pictures.get(random.nextInt(pictures.size()));
        switch (random.nextInt(11)) {
            case 0, 1, 2, 3 -> upload(host, picture);
            case 4, 5, 6 -> delete(host, picture);
            case 7, 8 -> download(host, picture);
            case 9 -> get(host, picture);
            default -> list(host);
        }
    }

    /** Uploads or deletes a picture while nobody else does anything. */
    void settle(Picture picture, Random random) {
        var host = hosts.get(random.nextInt(hosts.size()));
        if (random.nextBoolean()) {
            upload(host, picture);
            present.add(picture.hash());
        } else {
            delete(host, picture);
            present.remove(picture.hash());
        }
    }

    /** While it is quiet: every replica knows of what is there, and of nothing else. */
    void assertAgreement() {
        for (var host : hosts) {
            for (var picture : pictures) {
                assertThat(download(host, picture))
                        .as("%s at %s", picture.hash(), host)
                        .isEqualTo(present.contains(picture.hash()) ? 200 : 404);
            }
        }
    }

    /** One that meets the end of the same bytes may be told to come again, and then it may. */
    private void upload(String host, Picture picture) {
        for (var i = 0; i < RETRIES; i++) {
            var answer = root().multiPart("f", "a.png", picture.bytes()).post(host + IMAGES);
            var status = seen("upload", answer);
            if (status == 200) {
                assertThat(answer.jsonPath().getString("items[0].hash")).isEqualTo(picture.hash());
                return;
            }
            assertThat(status).as(answer.asString()).isEqualTo(503);
            assertThat(answer.asString()).contains("Send").doesNotContain("database");
        }
        throw new AssertionError("an upload was told to come again " + RETRIES + " times");
    }

    private void delete(String host, Picture picture) {
        var answer = root().delete(host + IMAGES + "/" + picture.hash());
        assertThat(seen("delete", answer)).as(answer.asString()).isIn(204, 404);
    }

    private int download(String host, Picture picture) {
        var answer = root().get(host + IMAGES + "/" + picture.hash() + "/download");
        var status = seen("download", answer);
        assertThat(status).as(answer.asString()).isIn(200, 404);
        if (status == 200) {
            assertThat(answer.asByteArray()).isEqualTo(picture.bytes());
        }
        return status;
    }

    private void get(String host, Picture picture) {
        var answer = root().get(host + IMAGES + "/" + picture.hash());
        var status = seen("get", answer);
        assertThat(status).as(answer.asString()).isIn(200, 404);
        if (status == 200) {
            assertThat(answer.jsonPath().getLong("size")).isEqualTo(picture.bytes().length);
        }
    }

    private void list(String host) {
        var answer = root().get(host + IMAGES);
        assertThat(seen("list", answer)).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("items")).hasSizeLessThanOrEqualTo(pictures.size());
    }

    private int seen(String operation, Response answer) {
        tally.merge(operation + " " + answer.statusCode(), 1, Integer::sum);
        return answer.statusCode();
    }

    private static RequestSpecification root() {
        return given().header("Api-Key", QuarryServers.ROOT_KEY);
    }
}
