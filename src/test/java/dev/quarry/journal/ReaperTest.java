package dev.quarry.journal;

import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.Api.upload;
import static dev.quarry.testkit.Api.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.blob.BlobKey;
import dev.quarry.testkit.Api;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Metrics;
import dev.quarry.testkit.OnContext;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryInAHurry;
import dev.quarry.testkit.RawUpload;
import dev.quarry.testkit.SlowUpload;
import dev.quarry.testkit.Stores;
import dev.quarry.testkit.TestS3;
import io.minio.PutObjectArgs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes due goes, in both stores, and nothing else does. */
@QuarkusTest
@QuarkusTestResource(value = QuarryInAHurry.class, restrictToAnnotatedClass = true)
@Timeout(120)
class ReaperTest {

    @Inject
    Vertx vertx;

    @Inject
    Journal journal;

    private String organization;

    @BeforeEach
    void make() {
        organization = Api.newOrganization();
    }

    @AfterEach
    void nothing_is_left() {
        Stores.pair().assertSettledAndEnded();
    }

    @Test
    void the_same_file_fifty_times_at_once_makes_one_object_and_one_image() {
        for (var size : new int[] {50_000, 6_000_000}) {
            var png = Pictures.noisyPng(size, size);
            var answers = IntStream.range(0, 50)
                    .mapToObj(i -> RawUpload.to(RestAssured.port).start(organization, png))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join))
                    .allSatisfy(answer -> assertThat(answer).startsWith("200 ").contains(Hashes.identity(png)));
        }
        Stores.pair().assertSettledAndEnded();
        assertThat(Stores.objects(organization)).hasSize(2);
        assertThat(Stores.column("select hash from source_image where organization = ?", organization))
                .hasSize(2);
    }

    @Test
    void what_a_dead_process_left_goes_when_its_lease_is_over() throws Exception {
        var key = BlobKey.fresh(organization);
        await(journal.announce(key, organization));
        try (var client = TestS3.client()) {
            client.putObject(PutObjectArgs.builder().bucket(Stores.bucket()).object(key.value()).stream(
                            new ByteArrayInputStream(new byte[10]), 10, -1)
                    .build());
        }
        Stores.pair().assertSettledAndEnded();
        assertThat(Stores.objects(organization)).isEmpty();
    }

    @Test
    void an_upload_that_takes_longer_than_its_lease_is_kept_alive() throws Exception {
        var png = Pictures.noisyPng(12_000_000, 77);
        var sender = new SlowUpload(organization, png, 11);
        assertThat(sender.send()).startsWith("HTTP/1.1 200 ").contains(Hashes.identity(png));
    }

    @Test
    void a_commit_needs_its_entry_and_one_that_was_given_up_is_none() {
        var key = BlobKey.fresh(organization);
        Stores.update(
                "insert into object_journal (object_key, organization, not_before, attempts)"
                        + " values (?, ?, now() + interval '1 hour', 1)",
                key.value(),
                organization);
        assertThat(await(journal.renew(List.of(key)))).isEmpty();
        await(journal.forget(List.of(key)));
    }

    @Test
    void a_deleted_image_ends_with_its_bytes_and_others_stay() {
        var gone = Pictures.noisyPng(60_000, 1);
        var stays = Pictures.noisyPng(60_000, 2);
        uploaded(organization, "a.png", gone);
        uploaded(organization, "b.png", stays);
        root().delete("/sourceimages/" + organization + "/" + Hashes.identity(gone))
                .then()
                .statusCode(204);
        Stores.pair().assertSettledAndEnded();
        assertThat(Stores.objects(organization)).hasSize(1);
        assertThat(root().get("/sourceimages/" + organization + "/" + Hashes.identity(stays) + "/download")
                        .asByteArray())
                .isEqualTo(stays);
        upload(organization, "c.png", gone).then().statusCode(200);
    }

    @Test
    void more_than_a_batch_goes_in_one_round() {
        var keys = new ArrayList<String>();
        for (var i = 0; i < 250; i++) {
            keys.add(BlobKey.fresh(organization).value());
        }
        Stores.update(
                "insert into object_journal (object_key, organization, not_before)"
                        + " select unnest(string_to_array(?, ',')), ?, now()",
                String.join(",", keys),
                organization);
    }

    @Test
    void tells_that_nothing_is_due() {
        Stores.pair().assertSettledAndEnded();
        Awaitility.await().untilAsserted(() -> {
            assertThat(Metrics.value("quarry_journal_backlog")).isZero();
            assertThat(Metrics.value("quarry_journal_backlog_age_seconds")).isZero();
        });
    }

    private <T> T await(Uni<T> work) {
        return OnContext.await(vertx, () -> work);
    }
}
