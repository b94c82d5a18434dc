package dev.quarry.reactive;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Limits the time to wait for work. The work itself continues and its late outcome is dropped, because stopping it
 * midway would leave its resources in an unknown state.
 */
public final class Deadline {

    private Deadline() {}

    /**
     * Returns the outcome of {@code work} or, if {@code time} passes first, the failure that {@code tooLate} supplies.
     */
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
