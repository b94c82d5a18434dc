package dev.quarry.access.quota;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.setQuota;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.RawUpload;
import dev.quarry.testkit.Stores;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However many come at once: as many are let in as fit, not one more and not one less. */
@QuarryTest
@Timeout(240)
class QuotaRaceTest {

    private static final int SIZE = 10_000;

    private String organization;

    @BeforeEach
    void make() {
        organization = Api.newOrganization();
    }

    @Test
    void as_many_images_are_let_in_as_fit() {
        setQuota(organization, null, 37);
        assertThat(statuses(uploads(60, SIZE, 0)))
                .containsOnlyKeys("200", "413")
                .containsEntry("200", 37L);
        root().get("/organizations/" + organization + "/quota").then().body("usage.images", equalTo(37));
        Stores.pair().assertCounted(organization);
    }

    @Test
    void as_many_bytes_are_let_in_as_fit() {
        setQuota(organization, 37L * SIZE + SIZE / 2, null);
        assertThat(statuses(uploads(60, SIZE, 0)))
                .containsOnlyKeys("200", "413")
                .containsEntry("200", 37L);
        root().get("/organizations/" + organization + "/quota").then().body("usage.bytes", equalTo(37 * SIZE));
        Stores.pair().assertCounted(organization);
    }

    @Test
    void a_quota_that_changes_all_the_time_is_never_exceeded_by_what_comes_behind_it() {
        var random = new Random(1);
        var total = 0L;
        for (var round = 0; round < 5; round++) {
            var quota = total + random.nextInt(8);
            setQuota(organization, null, quota);
            var first = round * 100;
            var answers = statuses(uploads(12, SIZE, first));
            assertThat(answers.getOrDefault("200", 0L)).isEqualTo(quota - total);
            total = quota;
            for (var gone = random.nextInt(3); gone > 0 && total > 0; gone--) {
                purgeOne();
                total--;
            }
            Stores.pair().assertCounted(organization);
        }
    }

    private void purgeOne() {
        String hash = root().get("/sourceimages/" + organization + "?limit=1")
                .then()
                .extract()
                .path("items[0].hash");
        root().delete("/sourceimages/" + organization + "/" + hash + "?purge=true")
                .then()
                .statusCode(204);
    }

    private List<CompletableFuture<String>> uploads(int count, int size, int firstSeed) {
        return IntStream.range(0, count)
                .mapToObj(i -> RawUpload.to(RestAssured.port)
                        .start(organization, Pictures.noisyPng(size, 7_000_000L + firstSeed + i)))
                .toList();
    }

    private static Map<String, Long> statuses(List<CompletableFuture<String>> answers) {
        return answers.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(answer -> answer.substring(0, 3), Collectors.counting()));
    }
}
