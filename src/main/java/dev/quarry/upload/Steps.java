package dev.quarry.upload;

import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import java.util.function.Supplier;

/**
 * Steps of a write towards the journal and the object store. What a step has begun is cleaned up only after the step has
 * ended: an object that is deleted while its PUT is in flight may appear afterwards. Must be used on one context.
 */
final class Steps {

    private final Promise<Void> ended = Promise.promise();
    private int inProgress;
    private boolean closed;
    private boolean unknown;

    /** Runs a step. Fails without running it after {@link #close}. */
    <T> Uni<T> run(Supplier<Uni<T>> step) {
        return Uni.createFrom().deferred(() -> {
            requireOpen();
            inProgress++;
            return Uni.createFrom()
                    .<T>deferred(step::get)
                    .onTermination()
                    .invoke((done, failure, isCancelled) -> ended(isCancelled));
        });
    }

    /** @throws IllegalStateException after {@link #close}: no request may be sent any more */
    void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The upload has been given up");
        }
    }

    /** Lets no further step begin and completes when none is in progress. */
    Uni<Void> close() {
        closed = true;
        signal();
        return Futures.uni(ended::future);
    }

    /** Returns whether a step was cancelled, so that what it has begun may still go on. */
    boolean mayGoOn() {
        return unknown;
    }

    private void ended(boolean isCancelled) {
        inProgress--;
        unknown = unknown || isCancelled;
        signal();
    }

    private void signal() {
        if (closed && inProgress == 0) {
            ended.tryComplete();
        }
    }
}
