package dev.quarry.journal;

import static dev.quarry.journal.Weather.LARGE;
import static dev.quarry.journal.Weather.SMALL;
import static dev.quarry.testkit.Api.root;
import static dev.quarry.testkit.FaultyStore.ALWAYS;
import static dev.quarry.testkit.FaultyStore.answers;
import static dev.quarry.testkit.FaultyStore.answersWithWrongETag;
import static dev.quarry.testkit.FaultyStore.arrivesAfter;
import static dev.quarry.testkit.FaultyStore.hangs;
import static dev.quarry.testkit.FaultyStore.losesTheAnswer;
import static dev.quarry.testkit.FaultyStore.resetsAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.AtOnce;
import dev.quarry.testkit.FaultyStore;
import dev.quarry.testkit.FaultyStore.Call;
import dev.quarry.testkit.FaultyStore.Fault;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Metrics;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryOnFaultyStore;
import dev.quarry.testkit.Stores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Uploads while the store refuses, answers late, wrong or never, breaks connections, loses what it was given. */
@QuarkusTest
@QuarkusTestResource(value = QuarryOnFaultyStore.class, restrictToAnnotatedClass = true)
@Timeout(120)
class StoreFaultsTest {

    private record UploadCase(String what, int size, Call call, int times, Fault fault) {

        /** In an organization of its own, so that no other has its trouble. */
        Weather begin() {
            var organization = Api.newOrganization();
            FaultyStore.fail(organization, call, times, fault);
            return Weather.upload(organization, size);
        }

        int left(Weather upload) {
            return FaultyStore.left(upload.organization(), call);
        }
    }

    private record CopyCase(String what, int times, Fault fault, int status) {}

    private String organization;

    @BeforeEach
    void make() {
        organization = Api.newOrganization();
    }

    @AfterEach
    void mend() {
        FaultyStore.mend();
    }

    private static List<UploadCase> passing() {
        return List.of(
                new UploadCase("a PUT that is busy once", SMALL, Call.PUT, 1, answers(503, "SlowDown")),
                new UploadCase("a PUT that hangs once", SMALL, Call.PUT, 1, hangs()),
                new UploadCase("a PUT that breaks twice", SMALL, Call.PUT, 2, resetsAfter(1000)),
                new UploadCase("a PUT whose answer is lost", SMALL, Call.PUT, 1, losesTheAnswer()),
                new UploadCase("a beginning that is busy once", LARGE, Call.CREATE_UPLOAD, 1, answers(503, "SlowDown")),
                new UploadCase("a beginning whose answer is lost", LARGE, Call.CREATE_UPLOAD, 1, losesTheAnswer()),
                new UploadCase("a part that breaks in its middle", LARGE, Call.PUT_PART, 1, resetsAfter(2_000_000)),
                new UploadCase("a part whose answer is lost", LARGE, Call.PUT_PART, 1, losesTheAnswer()),
                new UploadCase(
                        "an end that is busy once", LARGE, Call.COMPLETE_UPLOAD, 1, answers(503, "InternalError")),
                new UploadCase("an end whose answer is lost", LARGE, Call.COMPLETE_UPLOAD, 1, losesTheAnswer()),
                new UploadCase("a look that is busy once", LARGE, Call.HEAD, 1, answers(503, "SlowDown")));
    }

    private static List<UploadCase> failing() {
        return List.of(
                new UploadCase("a PUT that is refused", SMALL, Call.PUT, ALWAYS, answers(403, "AccessDenied")),
                new UploadCase("a PUT that stays busy", SMALL, Call.PUT, ALWAYS, answers(503, "SlowDown")),
                new UploadCase("a PUT that hangs", SMALL, Call.PUT, ALWAYS, hangs()),
                new UploadCase("a PUT whose answers are all lost", SMALL, Call.PUT, ALWAYS, losesTheAnswer()),
                new UploadCase("a PUT that arrives when it is given up", SMALL, Call.PUT, 3, arrivesAfter(2500)),
                new UploadCase(
                        "a beginning that is refused", LARGE, Call.CREATE_UPLOAD, ALWAYS, answers(403, "AccessDenied")),
                new UploadCase(
                        "a beginning whose answers are all lost", LARGE, Call.CREATE_UPLOAD, ALWAYS, losesTheAnswer()),
                new UploadCase("a part that always breaks", LARGE, Call.PUT_PART, ALWAYS, resetsAfter(2_000_000)),
                new UploadCase("a part that hangs", LARGE, Call.PUT_PART, ALWAYS, hangs()),
                new UploadCase("a part with a wrong ETag", LARGE, Call.PUT_PART, 1, answersWithWrongETag()),
                new UploadCase("an upload that was lost", LARGE, Call.PUT_PART, ALWAYS, answers(404, "NoSuchUpload")),
                new UploadCase(
                        "an upload lost at its end", LARGE, Call.COMPLETE_UPLOAD, ALWAYS, answers(404, "NoSuchUpload")),
                new UploadCase("an end that hangs", LARGE, Call.COMPLETE_UPLOAD, ALWAYS, hangs()),
                new UploadCase(
                        "an end that is refused", LARGE, Call.COMPLETE_UPLOAD, ALWAYS, answers(400, "InvalidPart")),
                new UploadCase("an object that is not there", LARGE, Call.HEAD, ALWAYS, answers(404, "NoSuchKey")));
    }

    /** All at once, since what takes time is waiting: for time-outs, and for leases to end. */
    @Test
    void an_upload_passes_or_is_told_to_try_again() {
        var passing = begin(passing());
        var failing = begin(failing());
        assertSoftly(softly -> {
            passing.forEach((fault, upload) -> {
                softly.assertThatCode(upload::passes).as(fault.what).doesNotThrowAnyException();
                softly.assertThat(fault.left(upload))
                        .as("%s: faults that never came", fault.what)
                        .isZero();
            });
            failing.forEach((fault, upload) -> softly.assertThatCode(upload::isToldToTryAgain)
                    .as(fault.what)
                    .doesNotThrowAnyException());
        });
        FaultyStore.mend();
        Weather.canBeSentAgain(Stream.concat(passing.values().stream(), failing.values().stream())
                .toList());
    }

    private static Map<UploadCase, Weather> begin(List<UploadCase> cases) {
        var begun = new LinkedHashMap<UploadCase, Weather>();
        cases.forEach(one -> begun.put(one, one.begin()));
        return begun;
    }

    @Test
    void a_small_file_that_is_known_is_not_put_again() {
        var png = Pictures.noisyPng(SMALL, 51);
        Api.uploaded(organization, "a.png", png);
        var puts = FaultyStore.count(organization, Call.PUT);
        assertThat(puts).isPositive();
        for (var i = 0; i < 5; i++) {
            Api.uploaded(organization, "again.png", png);
        }
        assertThat(FaultyStore.count(organization, Call.PUT)).isEqualTo(puts);
        var other = Api.newOrganization();
        Api.uploaded(other, "elsewhere.png", png);
        assertThat(FaultyStore.count(other, Call.PUT))
                .as("in another organization")
                .isEqualTo(1);
    }

    @Test
    void a_large_file_that_is_known_is_aborted_before_it_is_complete() {
        var png = Pictures.noisyPng(LARGE, 52);
        Api.uploaded(organization, "a.png", png);
        var completed = FaultyStore.count(organization, Call.COMPLETE_UPLOAD);
        var aborted = FaultyStore.count(organization, Call.ABORT_UPLOAD);
        assertThat(completed).isPositive();
        for (var i = 0; i < 3; i++) {
            Api.uploaded(organization, "again.png", png);
        }
        assertThat(FaultyStore.count(organization, Call.COMPLETE_UPLOAD)).isEqualTo(completed);
        assertThat(FaultyStore.count(organization, Call.ABORT_UPLOAD)).isGreaterThanOrEqualTo(aborted + 3);
    }

    @Test
    void a_delete_that_fails_is_tried_again_later() {
        var png = Pictures.noisyPng(SMALL, 5);
        var hash = Api.uploaded(organization, "a.png", png);
        assertThat(hash).isEqualTo(Hashes.identity(png));
        FaultyStore.fail(organization, Call.DELETE, 7, answers(503, "SlowDown"));
        root().delete("/sourceimages/" + organization + "/" + hash).then().statusCode(204);
        Stores.pair().assertSettledAndEnded();
        assertThat(FaultyStore.left(organization, Call.DELETE)).isZero();
        assertThat(Stores.objects(organization)).isEmpty();
    }

    @Test
    void a_delete_that_stays_refused_is_in_the_backlog_since_it_was_due() {
        var hash = Api.uploaded(organization, "a.png", Pictures.noisyPng(SMALL, 6));
        FaultyStore.fail(organization, Call.DELETE, ALWAYS, answers(403, "AccessDenied"));
        root().delete("/sourceimages/" + organization + "/" + hash).then().statusCode(204);
        // Several attempts, each of which makes the entry due later.
        await().atMost(Duration.ofSeconds(30)).until(() -> Metrics.value("quarry_journal_backlog_age_seconds") > 4);
        assertThat(Metrics.value("quarry_journal_backlog")).isEqualTo(1);
        assertThat(Stores.column("select attempts from object_journal where attempts > 3"))
                .hasSize(1);
        FaultyStore.mend();
        Stores.pair().assertSettledAndEnded();
        await().until(() -> Metrics.value("quarry_journal_backlog") == 0);
        assertThat(Metrics.value("quarry_journal_backlog_age_seconds")).isZero();
    }

    private static List<CopyCase> copies() {
        return List.of(
                new CopyCase("a copy that is busy once", 1, answers(503, "SlowDown"), 201),
                new CopyCase("a copy that is unheard once", 1, losesTheAnswer(), 201),
                new CopyCase("a copy that is refused", ALWAYS, answers(403, "AccessDenied"), 503),
                new CopyCase("a copy that is never heard", ALWAYS, losesTheAnswer(), 503));
    }

    @Test
    void a_copy_is_made_or_told_to_try_again() {
        var png = Pictures.noisyPng(SMALL, 53);
        var hash = Api.uploaded(organization, "a.png", png);
        var destinations = new LinkedHashMap<CopyCase, String>();
        copies().forEach(one -> destinations.put(one, Api.newOrganization()));
        var statuses = new LinkedHashMap<CopyCase, CompletableFuture<Integer>>();
        destinations.forEach((one, destination) -> {
            FaultyStore.fail(destination, Call.COPY, one.times, one.fault);
            statuses.put(one, AtOnce.begin(() -> copy(hash, destination)));
        });
        assertSoftly(softly -> statuses.forEach(
                (one, status) -> softly.assertThat(status.join()).as(one.what).isEqualTo(one.status)));

        FaultyStore.mend();
        Stores.pair().assertSettledAndEnded();
        destinations.forEach((one, destination) ->
                assertThat(copy(hash, destination)).as(one.what).isEqualTo(one.status == 201 ? 204 : 201));
        Stores.pair().assertSettledAndEnded();
        destinations
                .values()
                .forEach(destination -> assertThat(root().get("/sourceimages/" + destination + "/" + hash + "/download")
                                .asByteArray())
                        .isEqualTo(png));
    }

    private int copy(String hash, String destination) {
        return root().header("Destination", destination)
                .post("/sourceimages/" + organization + "/" + hash + "/copy")
                .statusCode();
    }
}
