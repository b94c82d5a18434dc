package dev.quarry.journal;

import static dev.quarry.testkit.Api.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quarry.blob.BlobKey;
import dev.quarry.testkit.Api;
import dev.quarry.testkit.LogLines;
import dev.quarry.testkit.Metrics;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryOnFileStore;
import dev.quarry.testkit.Stores;
import dev.quarry.testkit.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rounds with much to do, and rounds of which a step fails. */
@QuarkusTest
@QuarkusTestResource(value = QuarryOnFileStore.class, restrictToAnnotatedClass = true)
@Timeout(120)
class RoundsTest {

    private static final int MANY = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String REFUSE_TO_PURGE = """
            create function refuse_to_purge() returns trigger language plpgsql as $$
            begin
                raise exception 'as the test wants';
            end
            $$
            """;

    /** More than a batch, deleted before any other. */
    private static final String EXPIRED_COPIES = """
            insert into source_image (organization, hash, short_hash, binary_hash, created, name, format, width, height,
                color_space, bit_depth, alpha, frames, orientation, size, deleted)
            select i.organization, lpad(to_hex(n), 40, '0'), lpad(to_hex(n), 12, '0'), i.binary_hash,
                i.created, i.name, i.format, i.width, i.height, i.color_space, i.bit_depth,
                i.alpha, i.frames, i.orientation, i.size, now() - interval '1 hour'
            from source_image i, generate_series(1, 250) n
            where i.organization = ? and i.hash = ?
            """;

    private String organization;

    @BeforeEach
    void make() {
        organization = Api.newOrganization();
    }

    @Test
    void twenty_thousand_entries_go() {
        var reaped = Metrics.value("quarry_round_items_total{round=\"reaper\"}");
        var keys = IntStream.range(0, MANY)
                .mapToObj(i -> BlobKey.fresh(organization).value())
                .collect(Collectors.joining(","));
        var begun = System.nanoTime();
        Stores.update(
                "insert into object_journal (object_key, organization, not_before)"
                        + " select unnest(string_to_array(?, ',')), ?, now()",
                keys,
                organization);
        await().atMost(PATIENCE).until(() -> entries().equals("0"));
        System.out.printf("%d entries in %.1f s%n", MANY, (System.nanoTime() - begun) / 1e9);
        await().until(() -> Metrics.value("quarry_round_items_total{round=\"reaper\"}") >= reaped + MANY);
    }

    @Test
    void a_purge_that_fails_keeps_neither_other_images_nor_the_reaper() {
        var stubborn = Api.uploaded(organization, "a.png", Pictures.noisyPng(1000, 1));
        var other = Api.uploaded(organization, "b.png", Pictures.noisyPng(1000, 2));
        Stores.update(REFUSE_TO_PURGE);
        Stores.update("create trigger refuse_to_purge before delete on source_image"
                + " for each row when (old.hash = '" + stubborn + "') execute function refuse_to_purge()");
        try (var log = new LogLines("dev.quarry.reactive.Periodic")) {
            delete(stubborn);
            delete(other);
            announceDue();
            await().atMost(PATIENCE)
                    .until(() -> images().equals(stubborn) && entries().equals("0"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(log.lines())
                            .anyMatch(line -> line.contains("Background round retention failed")
                                    && line.contains("1 images could not be purged")));
            assertThat(log.lines()).noneMatch(line -> line.contains("round reaper failed"));
        } finally {
            Stores.update("drop function refuse_to_purge() cascade");
        }
        assertThat(Metrics.value("quarry_round_seconds_count{outcome=\"failed\",round=\"retention\"}"))
                .isPositive();
        await().atMost(PATIENCE).until(() -> images().isEmpty());
        var now = System.currentTimeMillis() / 1e3;
        await().untilAsserted(() -> assertThat(
                        Metrics.value("quarry_round_last_success_timestamp_seconds{round=\"retention\"}"))
                .isGreaterThan(now));
    }

    @Test
    void images_whose_bytes_are_in_use_keep_none_of_those_behind_them() throws SQLException {
        var inUse = Api.uploaded(organization, "a.png", Pictures.noisyPng(1000, 3));
        var other = Api.uploaded(organization, "b.png", Pictures.noisyPng(1000, 4));
        try (var use = TestPostgres.connect(Stores.pair().database())) {
            use.setAutoCommit(false);
            try (var lock = use.prepareStatement("select 1 from blob where organization = ? and binary_hash ="
                    + " (select binary_hash from source_image i where i.organization = blob.organization and i.hash = ?)"
                    + " for share")) {
                lock.setString(1, organization);
                lock.setString(2, inUse);
                lock.execute();
                Stores.update(EXPIRED_COPIES, organization, inUse);
                delete(other);
                await().atMost(PATIENCE).until(() -> !images().contains(other));
                assertThat(images().split(",")).hasSize(251);
            }
            use.rollback();
        }
        await().atMost(PATIENCE).until(() -> images().equals(inUse));
    }

    /** Prometheus cannot tell a counter that begins with 1 from one that stays. No test of this class breaks an object. */
    @Test
    void what_alerts_count_is_there_before_it_happens() {
        assertThat(Metrics.value("quarry_objects_broken_total{kind=\"missing\"}"))
                .isZero();
        assertThat(Metrics.value("quarry_objects_broken_total{kind=\"corrupt\"}"))
                .isZero();
    }

    private void delete(String hash) {
        root().delete("/sourceimages/" + organization + "/" + hash).then().statusCode(204);
    }

    private void announceDue() {
        Stores.update(
                "insert into object_journal (object_key, organization, not_before) values (?, ?, now())",
                BlobKey.fresh(organization).value(),
                organization);
    }

    private String entries() {
        return Stores.column("select count(*) from object_journal where organization = ?", organization)
                .get(0);
    }

    private String images() {
        return String.join(",", Stores.column("select hash from source_image where organization = ?", organization));
    }
}
