package dev.quarry.blob.file;

import dev.quarry.blob.BlobException;
import dev.quarry.problem.Problem;
import dev.quarry.problem.StartRefused;
import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;

/** Runs file operations on worker threads and delivers results on the caller's context. */
record Blocking(Vertx vertx) {

    @FunctionalInterface
    interface Operation {
        void run() throws IOException;
    }

    Uni<Void> run(Operation operation) {
        return Futures.uni(() -> vertx.<Void>executeBlocking(
                        () -> {
                            operation.run();
                            return null;
                        },
                        false))
                .onFailure(failure -> !(failure instanceof Problem) && !(failure instanceof StartRefused))
                .transform(failure ->
                        new BlobException(BlobException.Kind.UNAVAILABLE, "local disk error: " + failure, failure));
    }
}
