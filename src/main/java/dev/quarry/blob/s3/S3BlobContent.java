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

/** An answer of the store whose head is here and whose body waits. */
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
                    // Not drained: what is wrong may be that the object is far larger than it should be.
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
                .transform(failure ->
                        new BlobException(BlobException.Kind.UNAVAILABLE, wanted + " broke off: " + failure, failure));
    }

    @Override
    public void close() {
        muteReset();
        response.request().reset();
    }

    /** Vert.x logs an error, stack and all, of a reset that nobody listens for; this one is meant. */
    private void muteReset() {
        try {
            response.exceptionHandler(reset -> {});
        } catch (IllegalStateException ended) {
            // The store closed first: nothing is left that could be reset.
        }
    }
}
