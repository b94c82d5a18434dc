package dev.quarry.packaged;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.quarry.testkit.HeldUpload;
import dev.quarry.testkit.Metrics;
import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.StorePair;
import dev.quarry.testkit.TestPostgres;
import dev.quarry.testkit.TestS3;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SIGTERM while an upload is under way. */
class DrainIT {

    private static final int LARGE = 12_000_000;
    private static final int TERMINATED = 143;

    private final String database = TestPostgres.newDatabase();
    private final byte[] picture = Pictures.noisyPng(LARGE, 1);
    private final int port = RestAssured.port;

    @AfterEach
    void forget() {
        RestAssured.port = port;
    }

    @Test
    void what_is_under_way_is_finished_and_load_balancers_are_told_to_send_no_more() {
        var stores = new StorePair(database, "drain-finish");
        try (var quarry = launched(stores, "60s");
                var upload = held(quarry, stores)) {
            quarry.terminate();
            await().until(() -> isToldToStayAway(quarry));
            await().untilAsserted(DrainIT::whatComesNowIsRefused);
            assertThat(upload.finish()).startsWith("HTTP/1.1 200 OK");
            assertThat(quarry.exitCode()).isIn(0, TERMINATED);
            assertThat(stores.column("select name from source_image")).hasSize(1);
            stores.assertConsistent();
        }
    }

    @Test
    void what_outlasts_the_grace_period_is_broken_off_and_cleaned_up() {
        var stores = new StorePair(database, "drain-break");
        try (var quarry = launched(stores, "1s");
                var upload = held(quarry, stores)) {
            quarry.terminate();
            assertThat(quarry.exitCode()).isIn(0, TERMINATED);
            assertThat(quarry.output()).contains("Aborted and cleaned up 1 upload");
            assertThat(TestS3.openUploads(stores.bucket())).isEmpty();
            assertThat(stores.objects("")).isEmpty();
            assertThat(stores.column("select object_key from object_journal")).isEmpty();
        }
    }

    private static PackagedQuarry launched(StorePair stores, String grace) {
        var config = QuarryServers.config(stores.database(), stores.bucket());
        config.put("quarry.shutdown.grace", grace);
        var quarry = PackagedQuarry.launch(config);
        RestAssured.port = quarry.port();
        given().header("Api-Key", QuarryServers.ROOT_KEY)
                .body("{}")
                .put("/organizations/drain")
                .then()
                .statusCode(200);
        return quarry;
    }

    /** One that has begun to write its object. */
    private HeldUpload held(PackagedQuarry quarry, StorePair stores) {
        var upload = new HeldUpload("drain", picture, LARGE - 1_000_000);
        await().until(() -> TestS3.openUploads(stores.bucket()).size() == 1);
        assertThat(Metrics.of(quarry)).contains("quarry_uploads_in_flight 1.0");
        return upload;
    }

    private static void whatComesNowIsRefused() {
        given().header("Api-Key", QuarryServers.ROOT_KEY)
                .get("/sourceimages/drain")
                .then()
                .statusCode(503)
                .header("Connection", "close")
                .header("Retry-After", notNullValue())
                .body(equalTo("{\"error\":{\"code\":503,"
                        + "\"message\":\"The server is shutting down. Try again.\",\"reason\":\"SHUTTING_DOWN\"}}"));
    }

    private static boolean isToldToStayAway(PackagedQuarry quarry) {
        return given().baseUri("http://127.0.0.1")
                        .port(quarry.managementPort())
                        .get("/health/ready")
                        .statusCode()
                == 503;
    }
}
