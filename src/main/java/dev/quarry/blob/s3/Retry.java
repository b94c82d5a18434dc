package dev.quarry.blob.s3;

import dev.quarry.blob.BlobException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/**
 * Makes a transfer again that failed for the moment.
 *
 * <p>Every transfer may be: a key is written by one upload only, and its bytes are still in memory. The pause is a timer
 * of the caller's context, since Mutiny's own back-off would go on on some other thread.
 */
record Retry(Vertx vertx) {

    private static final int TRIES = 2;
    private static final long FIRST_PAUSE_MILLIS = 100;

    <T> Uni<T> of(Uni<T> call) {
        return attempt(call, TRIES, FIRST_PAUSE_MILLIS);
    }

    private <T> Uni<T> attempt(Uni<T> call, int left, long pauseMillis) {
        return left == 0
                ? call
                : call.onFailure(Retry::isWorthIt)
                        .recoverWithUni(() -> pause(pauseMillis).chain(() -> attempt(call, left - 1, 2 * pauseMillis)));
    }

    private Uni<Void> pause(long millis) {
        return Uni.createFrom().emitter(done -> vertx.setTimer(millis, fired -> done.complete(null)));
    }

    private static boolean isWorthIt(Throwable failure) {
        return failure instanceof BlobException blob && blob.retryable();
    }
}
