package dev.quarry.reactive;

import io.smallrye.mutiny.Uni;

/**
 * Runs work that continues after its client disconnects.
 *
 * <p>Quarkus REST cancels its subscription when the connection closes. A commit in progress, or the cleanup of an
 * aborted upload, must still run to its end.
 */
public final class Detached {

    private Detached() {}

    /** Returns the outcome of {@code work}. Cancelling the result does not cancel the work. */
    public static <T> Uni<T> run(Uni<T> work) {
        return Uni.createFrom().emitter(outcome -> {
            var unused = work.subscribe().with(outcome::complete, outcome::fail);
        });
    }
}
