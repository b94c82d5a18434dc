package dev.quarry.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quarry.testkit.Api;
import dev.quarry.testkit.FaultyStore;
import dev.quarry.testkit.FaultyStore.Call;
import dev.quarry.testkit.Metrics;
import dev.quarry.testkit.Pictures;
import dev.quarry.testkit.QuarryWithShortUploads;
import dev.quarry.testkit.Stores;
import dev.quarry.testkit.UnfinishedUpload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that fail while a step towards the store or the journal is under way, which ends later. */
@QuarkusTest
@QuarkusTestResource(value = QuarryWithShortUploads.class, restrictToAnnotatedClass = true)
@Timeout(180)
class InterruptedUploadTest {

    private static final int SMALL = 50_000;
    private static final int LARGE = 7_000_000;
    private static final Duration HELD = Duration.ofSeconds(QuarryWithShortUploads.MAX_SECONDS + 1);

    @Inject
    UploadsInFlight uploads;

    /** The step that is under way. */
    private enum Step {
        ANNOUNCEMENT(SMALL, null),
        PUT(SMALL, Call.PUT),
        CREATE(LARGE, Call.CREATE_UPLOAD),
        PART(LARGE, Call.PUT_PART),
        COMPLETE(LARGE, Call.COMPLETE_UPLOAD);

        private final int size;
        private final Call call;

        Step(int size, Call call) {
            this.size = size;
            this.call = call;
        }

        /** A file whose first part is under way need not end. */
        boolean needsWholeFile() {
            return this != CREATE && this != PART;
        }
    }

    /** An upload in an organization of its own, at a step that ends when the test says so. */
    private static final class Interrupted {

        private final Step step;
        private final String organization = Api.newOrganization();
        private final CompletableFuture<Void> release = new CompletableFuture<>();
        private final UnfinishedUpload upload;
        private final HeldAnnouncements announcements;

        Interrupted(HttpVersion version, Step step) {
            this.step = step;
            this.announcements = step.call == null ? new HeldAnnouncements(organization) : null;
            if (step.call != null) {
                FaultyStore.fail(organization, step.call, 1, FaultyStore.waitsFor(release));
            }
            this.upload = UnfinishedUpload.begin(
                    version, organization, Pictures.noisyPng(step.size, step.ordinal()), step.needsWholeFile());
        }

        void awaitStep() {
            if (announcements == null) {
                await(organization).until(() -> FaultyStore.left(organization, step.call) == 0);
            } else {
                announcements.awaitOne();
            }
        }

        boolean isLeftAlone() {
            return FaultyStore.count(organization, Call.DELETE) + FaultyStore.count(organization, Call.ABORT_UPLOAD)
                    == 0;
        }

        void letTheStepEnd() {
            release.complete(null);
            if (announcements != null) {
                announcements.close();
            }
        }
    }

    @AfterEach
    void mend() {
        FaultyStore.mend();
    }

    @Test
    void a_reset_stream_is_cleaned_up_after_its_last_step() {
        interrupt(HttpVersion.HTTP_2, all -> all.forEach(one -> one.upload.reset()));
    }

    @Test
    void a_closed_connection_is_cleaned_up_after_its_last_step() {
        interrupt(HttpVersion.HTTP_1_1, all -> all.forEach(one -> one.upload.reset()));
    }

    @Test
    void an_upload_that_takes_too_long_is_cleaned_up_after_its_last_step() {
        interrupt(HttpVersion.HTTP_1_1, all -> {});
    }

    @Test
    void an_upload_that_a_shutdown_aborts_is_cleaned_up_after_its_last_step() {
        interrupt(HttpVersion.HTTP_1_1, all -> {
            var unused = uploads.breakOff().subscribe().with(count -> {});
        });
    }

    /** Until its last step has ended, an upload deletes nothing and keeps its memory. */
    private static void interrupt(HttpVersion version, Consumer<List<Interrupted>> how) {
        var all = Arrays.stream(Step.values())
                .map(step -> new Interrupted(version, step))
                .toList();
        all.forEach(Interrupted::awaitStep);
        how.accept(all);
        try {
            await().during(HELD).atMost(HELD.plusSeconds(5)).untilAsserted(() -> {
                assertThat(all)
                        .filteredOn(one -> !one.isLeftAlone())
                        .extracting(one -> one.step)
                        .isEmpty();
                assertThat(Metrics.value("quarry_uploads_in_flight")).isEqualTo(all.size());
                assertThat(Metrics.value("quarry_upload_memory_bytes")).isPositive();
            });
        } finally {
            all.forEach(Interrupted::letTheStepEnd);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> Metrics.value("quarry_uploads_in_flight") == 0);
        Stores.pair().assertSettledAndEnded();
        all.forEach(one ->
                assertThat(Stores.objects(one.organization)).as(one.step.name()).isEmpty());
    }
}
