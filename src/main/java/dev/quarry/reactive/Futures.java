package dev.quarry.reactive;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Supplier;

/** Converts between Vert.x futures and Mutiny's {@link Uni}, without an intermediate {@code CompletableFuture}. */
public final class Futures {

    private Futures() {}

    /** @param work started by each subscription */
    public static <T> Uni<T> uni(Supplier<Future<T>> work) {
        return Uni.createFrom().emitter(outcome -> work.get().onComplete(outcome::complete, outcome::fail));
    }

    /** Starts the work immediately. */
    public static <T> Future<T> future(Uni<T> work) {
        var outcome = Promise.<T>promise();
        var unused = work.subscribe().with(outcome::complete, outcome::fail);
        return outcome.future();
    }
}
