package dev.quarry.reactive;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Runs work that belongs to no request in a duplicated Vert.x context of its own, as each request has one. */
public final class OwnContext {

    private OwnContext() {}

    /** Fails with whatever the work fails with or throws, errors included. */
    public static <T> Uni<T> run(Vertx vertx, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(outcome -> {
            var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(ignored -> subscribe(work, outcome));
        });
    }

    // Mutiny lets errors of an emitter or an operator's subscription pass; Vert.x would only log them.
    private static <T> void subscribe(Supplier<Uni<T>> work, UniEmitter<? super T> outcome) {
        try {
            var unused = Uni.createFrom().deferred(work::get).subscribe().with(outcome::complete, outcome::fail);
        } catch (Throwable e) {
            outcome.fail(e);
        }
    }
}
