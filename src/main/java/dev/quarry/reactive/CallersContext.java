package dev.quarry.reactive;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Delivers an outcome on the Vert.x context of the subscriber, whichever thread produced it. A Hibernate session, a
 * request and its response all belong to one context.
 */
public final class CallersContext {

    private CallersContext() {}

    public static <T> Uni<T> keep(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var context = Vertx.currentContext();
            return work.get().emitOn(command -> resume(context, command));
        });
    }

    private static void resume(@Nullable Context context, Runnable command) {
        if (context == null) {
            command.run();
        } else {
            context.runOnContext(ignored -> command.run());
        }
    }
}
