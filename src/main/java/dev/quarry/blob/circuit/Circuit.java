package dev.quarry.blob.circuit;

import dev.quarry.blob.BlobConfig;
import dev.quarry.blob.BlobException;
import dev.quarry.problem.StartRefused;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * Circuit breaker for calls to the store. While too many recent calls found the store unavailable, further calls fail
 * immediately. After a delay, one trial call decides whether to close the circuit breaker.
 *
 * <p>SmallRye Fault Tolerance counts and decides. It does not wrap the call, so cancellation propagates to the store's
 * client.
 */
final class Circuit {

    private static final Logger LOG = Logger.getLogger(Circuit.class);

    private final String name;
    private final TypedGuard<CompletionStage<Void>> guard;

    /** @param name for the log */
    Circuit(String name, BlobConfig.Circuit config) {
        requireSense(config);
        this.name = name;
        this.guard = TypedGuard.create(new TypeLiteral<CompletionStage<Void>>() {})
                .withCircuitBreaker()
                .requestVolumeThreshold(config.calls())
                .failureRatio(config.failures())
                .delay(config.delay().toMillis(), ChronoUnit.MILLIS)
                .when(failure -> failure instanceof BlobException blob && blob.kind() == BlobException.Kind.UNAVAILABLE)
                .onStateChange(this::tell)
                .done()
                .build();
    }

    private static void requireSense(BlobConfig.Circuit config) {
        if (config.calls() < 1) {
            throw new StartRefused("quarry.blob.s3.circuit.calls must be at least 1, got " + config.calls() + ".");
        }
        if (!(config.failures() >= 0 && config.failures() <= 1)) {
            throw new StartRefused(
                    "quarry.blob.s3.circuit.failures must be between 0 and 1, got " + config.failures() + ".");
        }
        if (config.delay().isNegative()) {
            throw new StartRefused("quarry.blob.s3.circuit.delay must not be negative, got " + config.delay() + ".");
        }
    }

    <T> Uni<T> through(Uni<T> call) {
        return Uni.createFrom().deferred(() -> {
            var outcome = new CompletableFuture<Void>();
            return isLetThrough(outcome)
                    .chain(isLetThrough -> isLetThrough
                            ? told(call, outcome)
                            : Uni.createFrom().<T>failure(notAsked()))
                    // A cancelled call must release the guard: a trial call would otherwise block all calls forever.
                    .onCancellation()
                    .invoke(() -> outcome.complete(null));
        });
    }

    /**
     * Asks the guard whether the call is allowed. The guard answers on the caller's context.
     *
     * @param outcome completed when the call ends; the guard waits for it if it allows the call
     */
    private Uni<Boolean> isLetThrough(CompletableFuture<Void> outcome) {
        return Uni.createFrom()
                .emitter(answer -> guard.get(() -> {
                            answer.complete(true);
                            return outcome;
                        })
                        .whenComplete((ended, failure) -> answer.complete(false)));
    }

    private static <T> Uni<T> told(Uni<T> call, CompletableFuture<Void> outcome) {
        return call.onItem().invoke(() -> outcome.complete(null)).onFailure().invoke(outcome::completeExceptionally);
    }

    private BlobException notAsked() {
        return new BlobException(BlobException.Kind.UNAVAILABLE, name + ": circuit breaker is open");
    }

    private void tell(CircuitBreakerState state) {
        switch (state) {
            case OPEN ->
                LOG.warnf("%s: circuit breaker opened after too many failures, calls to the store are suspended", name);
            case CLOSED -> LOG.infof("%s: circuit breaker closed", name);
            default -> {}
        }
    }
}
