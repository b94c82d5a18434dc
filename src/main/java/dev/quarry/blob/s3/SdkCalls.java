package dev.quarry.blob.s3;

import dev.quarry.reactive.CallersContext;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;

/**
 * Adapts calls of MinIO's SDK: delivers results on the caller's context and maps exceptions with {@link S3Failures}.
 */
final class SdkCalls {

    @FunctionalInterface
    interface Call<T> {
        CompletableFuture<T> start() throws Exception;
    }

    private SdkCalls() {}

    /** @param what description of the call, for the log */
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
