package dev.quarry.reactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quarry.testkit.LogLines;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a round, the next one runs. */
class PeriodicTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LogLines log = new LogLines(Periodic.class.getName());
    private final AtomicInteger rounds = new AtomicInteger();
    private Periodic periodic;

    @AfterEach
    void stop() {
        periodic.stop();
        log.close();
    }

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_failure_is_reported_and_the_next_round_runs() {
        startFailingOnce(round -> Uni.createFrom().failure(new IllegalStateException("as the test wants")));
        assertReported("IllegalStateException: as the test wants");
    }

    @Test
    void an_error_that_the_work_throws_is_reported_and_the_next_round_runs() {
        startFailingOnce(round -> {
            throw new StackOverflowError("as the test wants");
        });
        assertReported("StackOverflowError: as the test wants");
    }

    @Test
    void an_error_of_a_subscription_is_reported_and_the_next_round_runs() {
        startFailingOnce(round -> Uni.createFrom().emitter(outcome -> {
            throw new NoClassDefFoundError("as the test wants");
        }));
        assertReported("NoClassDefFoundError: as the test wants");
    }

    @Test
    void no_work_at_all_is_reported_and_the_next_round_runs() {
        startFailingOnce(round -> null);
        assertReported("NullPointerException");
    }

    @Test
    void a_round_that_does_not_end_is_abandoned_and_the_next_one_runs() {
        startFailingOnce(round -> Uni.createFrom().nothing());
        assertReported("TimeoutException: not ended after 400 ms");
    }

    @Test
    void an_abandoned_round_that_ends_late_starts_none_beside_the_others() {
        var running = new AtomicInteger();
        start(round -> {
            var number = rounds.incrementAndGet();
            return number == 1 ? later(600) : later(20).invoke(running::incrementAndGet);
        });
        await().until(() -> running.get() > 30);
        // A second chain of rounds would begin twice as many.
        assertThat(rounds.get()).isLessThanOrEqualTo(running.get() + 2);
        assertThat(failures()).isEqualTo(1);
    }

    @Test
    void a_success_is_measured() {
        var before = System.currentTimeMillis() / 1e3;
        start(round -> {
            round.count(7);
            rounds.incrementAndGet();
            return later(20);
        });
        await().until(() -> rounds.get() > 2);
        assertThat(meters.get("quarry.round.items")
                        .tag("round", "test")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(14);
        assertThat(gauge("quarry.round.last.success.timestamp.seconds")).isBetween(before, before + 60);
        assertThat(gauge("quarry.round.last.duration.seconds")).isBetween(0.015, 10.0);
        assertThat(failures()).isZero();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void rounds_that_never_succeed_age_from_the_start() {
        start(round -> {
            rounds.incrementAndGet();
            return Uni.createFrom().failure(new IllegalStateException());
        });
        var begun = gauge("quarry.round.last.success.timestamp.seconds");
        await().until(() -> rounds.get() > 3);
        assertThat(gauge("quarry.round.last.success.timestamp.seconds")).isEqualTo(begun);
        assertThat(begun).isBetween(System.currentTimeMillis() / 1e3 - 60, System.currentTimeMillis() / 1e3);
    }

    @Test
    void stopped_rounds_have_no_age() {
        start(round -> {
            rounds.incrementAndGet();
            periodic.stop();
            return Uni.createFrom().voidItem();
        });
        await().until(() -> rounds.get() == 1);
        await().untilAsserted(() ->
                assertThat(gauge("quarry.round.last.success.timestamp.seconds")).isNaN());
    }

    private void startFailingOnce(Function<Round, Uni<Void>> first) {
        start(round -> {
            if (rounds.incrementAndGet() == 1) {
                return first.apply(round);
            }
            return Uni.createFrom().voidItem();
        });
    }

    private void assertReported(String failure) {
        await().until(() -> rounds.get() > 2);
        assertThat(log.lines())
                .singleElement()
                .asString()
                .contains("Background round test failed")
                .contains(failure);
        assertThat(failures()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(
                        meters.get("quarry.round").tag("outcome", "ok").timer().count())
                .isPositive());
    }

    private long failures() {
        return meters.get("quarry.round").tag("outcome", "failed").timer().count();
    }

    private double gauge(String name) {
        return meters.get(name).tag("round", "test").gauge().value();
    }

    private void start(Function<Round, Uni<Void>> work) {
        periodic = new Periodic(VERTX, "test", PAUSE, Duration.ofMillis(200), work);
        periodic.start(name -> new RoundMeters(meters, gauge -> gauge.register(meters), name));
    }

    private static Uni<Void> later(long millis) {
        return Uni.createFrom().emitter(done -> VERTX.setTimer(millis, fired -> done.complete(null)));
    }
}
