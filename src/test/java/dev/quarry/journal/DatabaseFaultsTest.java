package dev.quarry.journal;

import static dev.quarry.journal.Weather.LARGE;
import static dev.quarry.journal.Weather.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.AtOnce;
import dev.quarry.testkit.FaultyDatabase;
import dev.quarry.testkit.FaultyDatabase.AtCommit;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryOnFaultyDatabase;
import dev.quarry.testkit.SlowUpload;
import dev.quarry.testkit.Stores;
import dev.quarry.testkit.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads while PostgreSQL goes away, comes back, is slow, says nothing, or commits without being heard. */
@QuarkusTest
@QuarkusTestResource(value = QuarryOnFaultyDatabase.class, restrictToAnnotatedClass = true)
@Timeout(120)
class DatabaseFaultsTest {

    private String organization;

    @BeforeEach
    void make() {
        organization = Api.newOrganization();
    }

    @AfterEach
    void mend() {
        FaultyDatabase.mend();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void a_connection_that_breaks_at_the_commit_is_not_noticed(AtCommit fault) {
        for (var size : new int[] {SMALL, LARGE}) {
            var here = Api.newOrganization();
            FaultyDatabase.atCommit(fault);
            Weather.upload(here, size).passes().canBeSentAgain();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void a_connection_that_breaks_at_the_commit_of_known_bytes_is_not_noticed(AtCommit fault) {
        var upload = Weather.upload(organization, SMALL).passes();
        FaultyDatabase.atCommit(fault);
        upload.again().passes().canBeSentAgain();
    }

    @Test
    void a_database_that_is_away_for_a_moment_at_the_commit_is_not_noticed() throws Exception {
        FaultyDatabase.atCommit(AtCommit.DOWN);
        var upload = Weather.upload(organization, SMALL);
        Thread.sleep(1500);
        FaultyDatabase.mend();
        upload.passes().canBeSentAgain();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "SILENCE"})
    void a_database_that_goes_away_at_the_commit_and_stays_away_is_told(AtCommit fault) {
        FaultyDatabase.atCommit(fault);
        var upload = Weather.upload(organization, SMALL).isToldToTryAgain();
        FaultyDatabase.mend();
        upload.canBeSentAgain();
    }

    @Test
    void a_database_that_is_away_from_the_beginning_is_told() {
        FaultyDatabase.down();
        var upload = Weather.upload(organization, SMALL).isToldToTryAgain();
        FaultyDatabase.mend();
        upload.canBeSentAgain();
    }

    @Test
    void a_slow_database_only_takes_longer() {
        FaultyDatabase.slow(100);
        var upload = Weather.upload(organization, SMALL).passes();
        FaultyDatabase.mend();
        upload.canBeSentAgain();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void a_restart_during_an_upload_is_not_noticed(int secondsBefore) throws Exception {
        var png = Pictures.noisyPng(LARGE, secondsBefore);
        var upload = AtOnce.begin(() -> send(new SlowUpload(organization, png, 5)));
        Thread.sleep(1000L * secondsBefore);
        TestPostgres.restart();
        assertThat(upload.join()).startsWith("HTTP/1.1 200 ").contains(Hashes.identity(png));
        Stores.pair().assertSettledAndEnded();
    }

    @Test
    void an_answered_upload_survives_a_crash_of_the_database() {
        var hashes = new ArrayList<String>();
        for (var n = 0; n < 20; n++) {
            hashes.add(Api.uploaded(organization, "image.png", Pictures.noisyPng(SMALL, n)));
        }
        TestPostgres.crash();
        // Connections that the crash broke are replaced at their next use.
        await().atMost(Duration.ofSeconds(20)).until(() -> status(hashes.get(0)) == 200);
        assertThat(hashes).allSatisfy(hash -> assertThat(status(hash)).isEqualTo(200));
        Stores.pair().assertSettledAndEnded();
    }

    private int status(String hash) {
        return Api.root().get("/sourceimages/" + organization + "/" + hash).statusCode();
    }

    private static String send(SlowUpload upload) {
        try {
            return upload.send();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
