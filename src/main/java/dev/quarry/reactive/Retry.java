package dev.quarry.reactive;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Retries work after transient failures. Each pause is twice as long as the previous one.
 *
 * <p>The pause is a timer of the caller's context, because Mutiny's own back-off continues on another thread.
 *
 * @param isWorthIt returns whether a failure is transient
 * @param tries maximum number of retries
 * @param patience time from the start after which a failed attempt is not retried; a single attempt may take longer
 */
public record Retry(Vertx vertx, Predicate<Throwable> isWorthIt, int tries, Duration firstPause, Duration patience) {

    /** @param work subscribed to once per attempt */
    public <T> Uni<T> of(Uni<T> work) {
        return Uni.createFrom()
                .deferred(() -> attempt(work, tries, firstPause.toMillis(), System.nanoTime() + patience.toNanos()));
    }

    private <T> Uni<T> attempt(Uni<T> work, int left, long pauseMillis, long end) {
        return left == 0
                ? work
                : work.onFailure(failure -> isWorthIt.test(failure) && System.nanoTime() < end)
                        .recoverWithUni(
                                () -> pause(pauseMillis).chain(() -> attempt(work, left - 1, 2 * pauseMillis, end)));
    }

    private Uni<Void> pause(long millis) {
        return Uni.createFrom().emitter(done -> vertx.setTimer(millis, fired -> done.complete(null)));
    }
}
