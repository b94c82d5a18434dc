package dev.quarry.reactive;

import io.smallrye.mutiny.Uni;

/**
 * Work that goes on when its client has gone.
 *
 * <p>Quarkus REST cancels what it waits for when the connection closes. A commit under way, or the clean-up of an upload
 * that broke off, must not stop half-way because nobody waits for the answer any more.
 */
public final class Detached {

    private Detached() {}

    /** The same outcome as {@code work}, which a cancellation does not reach. */
    public static <T> Uni<T> run(Uni<T> work) {
        return Uni.createFrom().emitter(outcome -> {
            var unused = work.subscribe().with(outcome::complete, outcome::fail);
        });
    }
}
