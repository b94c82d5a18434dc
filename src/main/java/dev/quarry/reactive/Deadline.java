package dev.quarry.reactive;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * An end to waiting. The work itself goes on, and its late outcome is dropped: stopping it half-way would leave whatever
 * it holds in an unknown state.
 */
public final class Deadline {

    private Deadline() {}

    /** The outcome of {@code work} or, if there is none in time, the failure that {@code tooLate} makes. */
    public static <T> Uni<T> of(Vertx vertx, Duration time, Uni<T> work, Supplier<Throwable> tooLate) {
        return Uni.createFrom().emitter(outcome -> {
            var timer = vertx.setTimer(time.toMillis(), fired -> outcome.fail(tooLate.get()));
            var unused = work.onTermination()
                    .invoke(() -> vertx.cancelTimer(timer))
                    .subscribe()
                    .with(outcome::complete, outcome::fail);
        });
    }
}
