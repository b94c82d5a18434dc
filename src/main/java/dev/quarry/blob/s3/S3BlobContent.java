package dev.quarry.blob.s3;

import dev.quarry.blob.BlobContent;
import dev.quarry.blob.BlobException;
import dev.quarry.problem.Problem;
import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.streams.WriteStream;

/** Response of the store whose head was received and whose body is paused. */
record S3BlobContent(S3Range wanted, HttpClientResponse response) implements BlobContent {

    static Future<BlobContent> open(S3Range wanted, HttpClientResponse response) {
        if (!wanted.isObject(response)) {
            return response.body()
                    .compose(body -> Future.failedFuture(
                            S3Failures.ofAnswer(wanted.toString(), response.statusCode(), body.toString())));
        }
        response.pause();
        var content = new S3BlobContent(wanted, response);
        return wanted.mismatch(response)
                .map(mismatch -> {
                    // Do not drain the body: the object may be far larger than expected.
                    content.close();
                    return Future.<BlobContent>failedFuture(mismatch);
                })
                .orElseGet(() -> Future.succeededFuture(content));
    }

    @Override
    public Uni<Void> pipeTo(WriteStream<Buffer> sink) {
        return Futures.uni(() -> response.pipe().endOnFailure(false).to(sink))
                .onFailure()
                .invoke(this::close)
                .onFailure(failure -> !(failure instanceof Problem))
                .transform(failure -> new BlobException(
                        BlobException.Kind.UNAVAILABLE, wanted + " interrupted: " + failure, failure));
    }

    @Override
    public void close() {
        muteReset();
        response.request().reset();
    }

    /** Vert.x logs a reset without a handler as an error with a stack trace; this reset is intentional. */
    private void muteReset() {
        try {
            response.exceptionHandler(reset -> {});
        } catch (IllegalStateException ended) {
            // The response has already ended, so there is nothing to reset.
        }
    }
}
