package dev.quarry.blob.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.quarry.blob.BlobConfig;
import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobException.Kind;
import dev.quarry.problem.StartRefused;
import dev.quarry.testkit.QuarryTest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarryTest
class CircuitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Looks at the last four calls, and opens when two of them failed. */
    private final Circuit circuit = new Circuit("Calls", new Settings(4, 0.5, Duration.ofMillis(300)));

    private final AtomicInteger asked = new AtomicInteger();

    private record Settings(int calls, double failures, Duration delay) implements BlobConfig.Circuit {}

    @Test
    void lets_calls_through_as_long_as_few_fail() {
        for (var n = 0; n < 20; n++) {
            ask(n % 4 == 0 ? Kind.UNAVAILABLE : null);
        }
        assertThat(asked).hasValue(20);
    }

    @Test
    void does_not_ask_when_too_many_failed_until_one_that_is_let_through_ends_well() {
        open();
        var before = asked.get();
        assertThatThrownBy(() -> ask(null))
                .isInstanceOf(BlobException.class)
                .hasMessageContaining("circuit breaker is open")
                .matches(failure -> ((BlobException) failure).kind() == Kind.UNAVAILABLE);
        assertThat(asked).hasValue(before);

        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            ask(null);
            return true;
        });
        ask(null);
        assertThat(asked).hasValue(before + 2);
    }

    @Test
    void what_the_store_answered_is_no_failure_of_the_store() {
        for (var n = 0; n < 20; n++) {
            ask(n % 2 == 0 ? Kind.MISSING : Kind.REFUSED);
        }
        assertThat(asked).hasValue(20);
    }

    @Test
    void a_cancelled_call_is_cancelled_and_is_no_failure() {
        for (var n = 0; n < 8; n++) {
            var cancelled = new AtomicBoolean();
            circuit.through(Uni.createFrom().nothing().onCancellation().invoke(() -> cancelled.set(true)))
                    .subscribe()
                    .with(item -> {})
                    .cancel();
            assertThat(cancelled).isTrue();
        }
        ask(null);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_trial_that_is_cancelled_does_not_keep_it_from_asking_for_ever() throws Exception {
        open();
        Thread.sleep(600);
        circuit.through(Uni.createFrom().nothing()).subscribe().with(item -> {}).cancel();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            ask(null);
            return true;
        });
    }

    @Test
    void settings_without_sense_are_refused() {
        assertThatThrownBy(() -> new Circuit("Calls", new Settings(0, 0.5, Duration.ZERO)))
                .isInstanceOf(StartRefused.class)
                .hasMessage("quarry.blob.s3.circuit.calls must be at least 1, got 0.");
        assertThatThrownBy(() -> new Circuit("Calls", new Settings(4, 1.5, Duration.ZERO)))
                .isInstanceOf(StartRefused.class)
                .hasMessage("quarry.blob.s3.circuit.failures must be between 0 and 1, got 1.5.");
        assertThatThrownBy(() -> new Circuit("Calls", new Settings(4, 0.5, Duration.ofSeconds(-1))))
                .isInstanceOf(StartRefused.class)
                .hasMessage("quarry.blob.s3.circuit.delay must not be negative, got PT-1S.");
    }

    private void open() {
        for (var n = 0; n < 4; n++) {
            ask(n < 2 ? null : Kind.UNAVAILABLE);
        }
    }

    /** Fails only if the call was not made at all. */
    private void ask(Kind failure) {
        try {
            circuit.through(Uni.createFrom().deferred(() -> {
                        asked.incrementAndGet();
                        return failure == null
                                ? Uni.createFrom().voidItem()
                                : Uni.createFrom().failure(new BlobException(failure, "as the test wants it"));
                    }))
                    .await()
                    .atMost(PATIENCE);
        } catch (BlobException e) {
            if (failure == null) {
                throw e;
            }
        }
    }
}
