package dev.quarry.blob.file;

import dev.quarry.blob.BlobException;
import dev.quarry.problem.Problem;
import dev.quarry.problem.StartRefused;
import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;

/** Runs file operations off the event loop and comes back to the caller's context. */
record Blocking(Vertx vertx) {

    /** A file operation. */
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
                .transform(failure -> new BlobException(
                        BlobException.Kind.UNAVAILABLE, "the local disk failed: " + failure, failure));
    }
}
