package dev.quarry.reactive;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Supplier;

/** Between Vert.x's futures and Mutiny's, without a {@code CompletableFuture} on the way. */
public final class Futures {

    private Futures() {}

    /** @param work begun anew by each subscription */
    public static <T> Uni<T> uni(Supplier<Future<T>> work) {
        return Uni.createFrom().emitter(outcome -> work.get().onComplete(outcome::complete, outcome::fail));
    }

    /** Begins the work at once. */
    public static <T> Future<T> future(Uni<T> work) {
        var outcome = Promise.<T>promise();
        var unused = work.subscribe().with(outcome::complete, outcome::fail);
        return outcome.future();
    }
}
