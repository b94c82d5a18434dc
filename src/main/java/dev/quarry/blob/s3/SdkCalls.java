package dev.quarry.blob.s3;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes calls of MinIO's SDK fit in: its threads are left behind, its many exceptions are translated once. */
final class SdkCalls {

    /** A call of the SDK. */
    @FunctionalInterface
    interface Call<T> {
        CompletableFuture<T> start() throws Exception;
    }

    private SdkCalls() {}

    /** @param what the call in words, for the log */
    static <T> Uni<T> call(String what, Call<T> call) {
        return Uni.createFrom().deferred(() -> {
            var context = Vertx.currentContext();
            return Uni.createFrom()
                    .completionStage(() -> start(call))
                    .emitOn(command -> resume(context, command))
                    .onFailure()
                    .transform(failure -> S3Failures.ofSdk(what, failure));
        });
    }

    private static <T> CompletableFuture<T> start(Call<T> call) {
        try {
            return call.start();
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static void resume(@Nullable Context context, Runnable command) {
        if (context == null) {
            command.run();
        } else {
            context.runOnContext(ignored -> command.run());
        }
    }
}
