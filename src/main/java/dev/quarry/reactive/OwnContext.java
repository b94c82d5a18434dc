package dev.quarry.reactive;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Runs work that belongs to no request in a duplicated Vert.x context of its own, as each request has one. */
public final class OwnContext {

    private OwnContext() {}

    public static <T> Uni<T> run(Vertx vertx, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(outcome -> {
            var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(ignored -> {
                var unused = Uni.createFrom().deferred(work::get).subscribe().with(outcome::complete, outcome::fail);
            });
        });
    }
}
