package dev.quarry.stats;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.OnContext;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryTest;
import dev.quarry.testkit.Stores;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarryTest
class StatisticsResourceTest {

    private static final int PATIENCE_SECONDS = 30;

    @Inject
    Vertx vertx;

    @Inject
    StatisticsCatalog catalog;

    private String organization;

    @BeforeEach
    void make() {
        organization = Api.newOrganization();
    }

    @Test
    void tells_what_is_stored_now_and_a_value_for_each_day() {
        var hash = uploaded(organization, "a.png", Pictures.noisyPng(30_000, 950));
        uploaded(organization, "b.png", Pictures.noisyPng(20_000, 951));
        root().delete(image(hash) + "?purge=true").then().statusCode(204);
        var today = today();
        root().get("/stats/" + organization + "?from&to")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json")
                .body("space_in_bytes.size()", equalTo(30))
                .body("number_of_files.size()", equalTo(30))
                .body("bytes_downloaded.size()", equalTo(30))
                .body("number_of_downloads.size()", equalTo(30))
                .body("space_in_bytes[0].timestamp", equalTo(today + "T00:00:00+00:00"))
                .body("space_in_bytes[0].value", equalTo(20_000))
                .body("space_in_bytes[0].unit", equalTo("bytes"))
                .body("number_of_files[0].value", equalTo(1))
                .body("space_in_bytes[1].timestamp", equalTo(today.minusDays(1) + "T00:00:00+00:00"))
                .body("space_in_bytes[1].value", equalTo(0));
    }

    @Test
    void counts_downloads_and_the_bytes_that_went_out() {
        var png = Pictures.noisyPng(30_000, 952);
        var path = image(uploaded(organization, "a.png", png)) + "/download";
        root().get(path).then().statusCode(200);
        root().header("Range", "bytes=0-99").get(path).then().statusCode(206);
        root().head(path).then().statusCode(200);
        root().header("If-None-Match", "*").get(path).then().statusCode(304);
        root().get(image("0".repeat(40)) + "/download").then().statusCode(404);
        var today = awaitDownloads(2);
        assertThat(today.getInt("bytes_downloaded[0].value")).isEqualTo(30_100);
    }

    @Test
    void a_day_without_a_change_has_what_the_day_before_had() {
        var today = today();
        Stores.update(
                "insert into organization_day values (?, ?::date, 3, 300, 1000, 5), (?, ?::date, 4, 400, null, null)",
                organization,
                today.minusDays(10).toString(),
                organization,
                today.minusDays(8).toString());
        var answer = root().get("/stats/" + organization + "?from=" + today.minusDays(11) + "&to=" + today.minusDays(7))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getList("space_in_bytes.value", Integer.class)).containsExactly(1000, 1000, 1000, 1000, 0);
        assertThat(answer.getList("number_of_files.value", Integer.class)).containsExactly(5, 5, 5, 5, 0);
        assertThat(answer.getList("bytes_downloaded.value", Integer.class)).containsExactly(0, 400, 0, 300, 0);
        assertThat(answer.getList("number_of_downloads.value", Integer.class)).containsExactly(0, 4, 0, 3, 0);
    }

    @Test
    void what_two_replicas_count_is_added_and_what_is_stored_is_written_down() {
        uploaded(organization, "a.png", Pictures.noisyPng(30_000, 953));
        for (var replica = 0; replica < 2; replica++) {
            OnContext.await(vertx, () -> catalog.addDownloads(Map.of(organization, new Traffic(5, 500), "gone", NONE)));
        }
        OnContext.await(vertx, () -> catalog.noteAllStored());
        assertThat(Stores.column(
                        "select (downloads, bytes_downloaded, space_in_bytes, number_of_files)::text from organization_day"
                                + " where organization = ?",
                        organization))
                .isEqualTo(List.of("(10,1000,30000,1)"));
    }

    @Test
    void refuses_bad_dates_and_missing_organizations() {
        root().get("/stats/" + organization + "?from=yesterday")
                .then()
                .statusCode(400)
                .body("error.message", containsString("`from`"));
        root().get("/stats/" + organization + "?to=2026-02-30")
                .then()
                .statusCode(400)
                .body("error.message", containsString("`to`"));
        for (var name : new String[] {"nobody", "No", "%00"}) {
            root().get("/stats/" + name).then().statusCode(404);
        }
    }

    private static final Traffic NONE = new Traffic(1, 1);

    private JsonPath awaitDownloads(int count) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        JsonPath answer;
        do {
            answer = root().get("/stats/" + organization).jsonPath();
        } while (answer.getInt("number_of_downloads[0].value") < count && System.nanoTime() < end);
        assertThat(answer.getInt("number_of_downloads[0].value")).isEqualTo(count);
        return answer;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private String image(String hash) {
        return "/sourceimages/" + organization + "/" + hash;
    }
}
