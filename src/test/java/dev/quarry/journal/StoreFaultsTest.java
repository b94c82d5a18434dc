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

import dev.quarry.testkit.Api;
import dev.quarry.testkit.FaultyStore;
import dev.quarry.testkit.FaultyStore.Call;
import dev.quarry.testkit.FaultyStore.Fault;
import dev.quarry.testkit.Hashes;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryOnFaultyStore;
import dev.quarry.testkit.Stores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Uploads while the store refuses, answers late, wrong or never, breaks connections, loses what it was given. */
@QuarkusTest
@QuarkusTestResource(value = QuarryOnFaultyStore.class, restrictToAnnotatedClass = true)
@Timeout(120)
class StoreFaultsTest {

    private String organization;

    @BeforeEach
    void make() {
        organization = Api.newOrganization();
    }

    @AfterEach
    void mend() {
        FaultyStore.mend();
    }

    static Stream<Arguments> passing() {
        return Stream.of(
                fault("a PUT that is busy once", SMALL, Call.PUT, 1, answers(503, "SlowDown")),
                fault("a PUT that hangs once", SMALL, Call.PUT, 1, hangs()),
                fault("a PUT that breaks twice", SMALL, Call.PUT, 2, resetsAfter(1000)),
                fault("a PUT whose answer is lost", SMALL, Call.PUT, 1, losesTheAnswer()),
                fault("a beginning that is busy once", LARGE, Call.CREATE_UPLOAD, 1, answers(503, "SlowDown")),
                fault("a beginning whose answer is lost", LARGE, Call.CREATE_UPLOAD, 1, losesTheAnswer()),
                fault("a part that breaks in its middle", LARGE, Call.PUT_PART, 1, resetsAfter(2_000_000)),
                fault("a part whose answer is lost", LARGE, Call.PUT_PART, 1, losesTheAnswer()),
                fault("an end that is busy once", LARGE, Call.COMPLETE_UPLOAD, 1, answers(503, "InternalError")),
                fault("an end whose answer is lost", LARGE, Call.COMPLETE_UPLOAD, 1, losesTheAnswer()),
                fault("a look that is busy once", LARGE, Call.HEAD, 1, answers(503, "SlowDown")));
    }

    static Stream<Arguments> failing() {
        return Stream.of(
                fault("a PUT that is refused", SMALL, Call.PUT, ALWAYS, answers(403, "AccessDenied")),
                fault("a PUT that stays busy", SMALL, Call.PUT, ALWAYS, answers(503, "SlowDown")),
                fault("a PUT that hangs", SMALL, Call.PUT, ALWAYS, hangs()),
                fault("a PUT whose answers are all lost", SMALL, Call.PUT, ALWAYS, losesTheAnswer()),
                fault("a PUT that arrives when it is given up", SMALL, Call.PUT, 3, arrivesAfter(2500)),
                fault("a beginning that is refused", LARGE, Call.CREATE_UPLOAD, ALWAYS, answers(403, "AccessDenied")),
                fault("a beginning whose answers are all lost", LARGE, Call.CREATE_UPLOAD, ALWAYS, losesTheAnswer()),
                fault("a part that always breaks", LARGE, Call.PUT_PART, ALWAYS, resetsAfter(2_000_000)),
                fault("a part that hangs", LARGE, Call.PUT_PART, ALWAYS, hangs()),
                fault("a part with a wrong ETag", LARGE, Call.PUT_PART, 1, answersWithWrongETag()),
                fault("an upload that was lost", LARGE, Call.PUT_PART, ALWAYS, answers(404, "NoSuchUpload")),
                fault("an upload lost at its end", LARGE, Call.COMPLETE_UPLOAD, ALWAYS, answers(404, "NoSuchUpload")),
                fault("an end that hangs", LARGE, Call.COMPLETE_UPLOAD, ALWAYS, hangs()),
                fault("an end that is refused", LARGE, Call.COMPLETE_UPLOAD, ALWAYS, answers(400, "InvalidPart")),
                fault("an object that is not there", LARGE, Call.HEAD, ALWAYS, answers(404, "NoSuchKey")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void passes(String what, int size, Call call, int times, Fault fault) {
        FaultyStore.fail(call, times, fault);
        var upload = Weather.upload(organization, size).passes();
        assertThat(FaultyStore.left()).as("faults that never came").isZero();
        upload.canBeSentAgain();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failing")
    void is_told_to_try_again(String what, int size, Call call, int times, Fault fault) {
        FaultyStore.fail(call, times, fault);
        var upload = Weather.upload(organization, size).isToldToTryAgain();
        FaultyStore.mend();
        upload.canBeSentAgain();
    }

    @Test
    void a_small_file_that_is_known_is_not_put_again() {
        var png = Pictures.noisyPng(SMALL, 51);
        Api.uploaded(organization, "a.png", png);
        var puts = FaultyStore.count(Call.PUT);
        assertThat(puts).isPositive();
        for (var i = 0; i < 5; i++) {
            Api.uploaded(organization, "again.png", png);
        }
        assertThat(FaultyStore.count(Call.PUT)).isEqualTo(puts);
        Api.uploaded(Api.newOrganization(), "elsewhere.png", png);
        assertThat(FaultyStore.count(Call.PUT)).as("in another organization").isEqualTo(puts + 1);
    }

    @Test
    void a_large_file_that_is_known_is_aborted_before_it_is_complete() {
        var png = Pictures.noisyPng(LARGE, 52);
        Api.uploaded(organization, "a.png", png);
        var completed = FaultyStore.count(Call.COMPLETE_UPLOAD);
        var aborted = FaultyStore.count(Call.ABORT_UPLOAD);
        assertThat(completed).isPositive();
        for (var i = 0; i < 3; i++) {
            Api.uploaded(organization, "again.png", png);
        }
        assertThat(FaultyStore.count(Call.COMPLETE_UPLOAD)).isEqualTo(completed);
        assertThat(FaultyStore.count(Call.ABORT_UPLOAD)).isGreaterThanOrEqualTo(aborted + 3);
    }

    @Test
    void a_delete_that_fails_is_tried_again_later() {
        var png = Pictures.noisyPng(SMALL, 5);
        var hash = Api.uploaded(organization, "a.png", png);
        assertThat(hash).isEqualTo(Hashes.identity(png));
        FaultyStore.fail(Call.DELETE, 7, answers(503, "SlowDown"));
        root().delete("/sourceimages/" + organization + "/" + hash).then().statusCode(204);
        Stores.pair().assertSettledAndEnded();
        assertThat(FaultyStore.left()).isZero();
        assertThat(Stores.objects(organization)).isEmpty();
    }

    static Stream<Arguments> copies() {
        return Stream.of(
                Arguments.of("busy once", 1, answers(503, "SlowDown"), 201),
                Arguments.of("unheard once", 1, losesTheAnswer(), 201),
                Arguments.of("refused", ALWAYS, answers(403, "AccessDenied"), 503),
                Arguments.of("never heard", ALWAYS, losesTheAnswer(), 503));
    }

    @ParameterizedTest(name = "a copy that is {0}")
    @MethodSource("copies")
    void a_copy_is_made_or_told_to_try_again(String what, int times, Fault fault, int status) {
        var png = Pictures.noisyPng(SMALL, what.hashCode());
        var hash = Api.uploaded(organization, "a.png", png);
        var destination = Api.newOrganization();
        FaultyStore.fail(Call.COPY, times, fault);
        assertThat(copy(hash, destination)).isEqualTo(status);
        FaultyStore.mend();
        Stores.pair().assertSettledAndEnded();
        assertThat(copy(hash, destination)).isEqualTo(status == 201 ? 204 : 201);
        Stores.pair().assertSettledAndEnded();
        assertThat(root().get("/sourceimages/" + destination + "/" + hash + "/download")
                        .asByteArray())
                .isEqualTo(png);
    }

    private int copy(String hash, String destination) {
        return root().header("Destination", destination)
                .post("/sourceimages/" + organization + "/" + hash + "/copy")
                .statusCode();
    }

    private static Arguments fault(String what, int size, Call call, int times, Fault fault) {
        return Arguments.of(what, size, call, times, fault);
    }
}
