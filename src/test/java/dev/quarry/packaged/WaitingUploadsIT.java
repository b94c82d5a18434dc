package dev.quarry.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.HeldUpload;
import dev.quarry.testkit.LiveHeap;
import dev.quarry.testkit.Metrics;
import dev.quarry.testkit.PackagedQuarry;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryServers;
import dev.quarry.testkit.RawUpload;
import dev.quarry.testkit.TestPostgres;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Uploads that wait for memory take none: their bytes stay with their senders. */
@Timeout(120)
class WaitingUploadsIT {

    private static final String HEAP = "-Xmx72m";
    private static final String MEMORY = "5M";
    private static final int MORE_THAN_MEMORY = 6_000_000;
    private static final int WAITING = 100;
    private static final long HELD_FOR_EACH = 32 * 1024;

    private final int port = RestAssured.port;

    @AfterEach
    void forget() {
        RestAssured.port = port;
    }

    @Test
    void a_hundred_of_a_megabyte_wait_on_a_heap_that_could_not_hold_them() throws Exception {
        var config = QuarryServers.config(TestPostgres.newDatabase(), "waiting");
        config.put("quarry.upload.memory", MEMORY);
        config.put("quarry.upload.queue-timeout", "60s");
        try (var quarry = PackagedQuarry.launch(config, HEAP)) {
            RestAssured.port = quarry.port();
            var organization = Api.newOrganization();
            try (var first = new HeldUpload(organization, Pictures.noisyPng(MORE_THAN_MEMORY, 1), 100_000)) {
                await().until(() -> Metrics.of(quarry).contains("quarry_uploads_in_flight 1.0"));
                var before = LiveHeap.bytes(quarry);
                var answers = new ArrayList<CompletableFuture<String>>();
                for (var n = 0; n < WAITING; n++) {
                    answers.add(
                            RawUpload.to(quarry.port()).start(organization, Pictures.noisyPng(1_000_000, 1000L + n)));
                }
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> Metrics.of(quarry).contains("quarry_upload_waiting " + (double) WAITING));
                Thread.sleep(1000);
                assertThat(LiveHeap.bytes(quarry) - before).isLessThan(WAITING * HELD_FOR_EACH);

                assertThat(first.finish()).startsWith("HTTP/1.1 200 OK");
                for (var answer : answers) {
                    assertThat(answer.join()).startsWith("200 ");
                }
            }
            assertThat(quarry.output()).doesNotContain("OutOfMemory");
        }
    }
}
