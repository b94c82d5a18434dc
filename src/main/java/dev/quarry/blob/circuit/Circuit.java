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
 * Lets calls through as long as most of them end well. When too many of the last ones found the store unavailable, the next
 * ones fail at once instead of waiting for it, until one that is let through after a while ends well.
 *
 * <p>It decides and counts (SmallRye Fault Tolerance), and never takes the call itself into its hands: what is cancelled must
 * reach the store's client.
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
            throw new StartRefused("quarry.blob.s3.circuit.calls must be at least 1, not " + config.calls() + ".");
        }
        if (!(config.failures() >= 0 && config.failures() <= 1)) {
            throw new StartRefused(
                    "quarry.blob.s3.circuit.failures must be from 0 to 1, not " + config.failures() + ".");
        }
        if (config.delay().isNegative()) {
            throw new StartRefused("quarry.blob.s3.circuit.delay must not be negative, not " + config.delay() + ".");
        }
    }

    <T> Uni<T> through(Uni<T> call) {
        return Uni.createFrom().deferred(() -> {
            var outcome = new CompletableFuture<Void>();
            return isLetThrough(outcome)
                    .chain(isLetThrough -> isLetThrough
                            ? told(call, outcome)
                            : Uni.createFrom().<T>failure(notAsked()))
                    // What nobody waits for any more the guard must not wait for either, least of all its one trial.
                    .onCancellation()
                    .invoke(() -> outcome.complete(null));
        });
    }

    /** @param outcome what the guard waits for if it lets the call through; it asks for that on the caller's context */
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
        return new BlobException(BlobException.Kind.UNAVAILABLE, name + " failed too often; not asked for a while");
    }

    private void tell(CircuitBreakerState state) {
        switch (state) {
            case OPEN -> LOG.warnf("%s failed too often: answering 503 without asking the store for a while", name);
            case CLOSED -> LOG.infof("%s work again", name);
            default -> {}
        }
    }
}
