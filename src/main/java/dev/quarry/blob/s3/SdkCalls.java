package dev.quarry.blob.s3;

import dev.quarry.reactive.CallersContext;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;

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
        return CallersContext.keep(() -> Uni.createFrom().completionStage(() -> start(call)))
                .onFailure()
                .transform(failure -> S3Failures.ofSdk(what, failure));
    }

    private static <T> CompletableFuture<T> start(Call<T> call) {
        try {
            return call.start();
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
