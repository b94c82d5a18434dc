package dev.quarry.reactive;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Does work again that failed for the moment; each pause is twice as long as the one before.
 *
 * <p>The pause is a timer of the caller's context, since Mutiny's own back-off would go on on some other thread.
 *
 * @param isWorthIt tells failures that may pass from those that stay
 * @param tries how often the work is done again at most
 * @param patience how long after its beginning it is done again at most; one attempt may take longer
 */
public record Retry(Vertx vertx, Predicate<Throwable> isWorthIt, int tries, Duration firstPause, Duration patience) {

    /** @param work subscribed to anew for each attempt */
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
