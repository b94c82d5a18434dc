package dev.quarry.blob.s3;

import dev.quarry.blob.BlobContent;
import dev.quarry.blob.BlobException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.streams.WriteStream;

/** An answer of the store whose head is here and whose body waits. */
record S3BlobContent(String what, HttpClientResponse response) implements BlobContent {

    static Future<BlobContent> open(String what, HttpClientResponse response, long length) {
        if (response.statusCode() != 200) {
            return response.body()
                    .compose(body ->
                            Future.failedFuture(S3Failures.ofAnswer(what, response.statusCode(), body.toString())));
        }
        response.pause();
        var content = new S3BlobContent(what, response);
        var declared = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (!Long.toString(length).equals(declared)) {
            content.close();
            return Future.failedFuture(new BlobException(
                    BlobException.Kind.CORRUPT, what + " has " + declared + " bytes instead of " + length));
        }
        return Future.succeededFuture(content);
    }

    @Override
    public Uni<Void> pipeTo(WriteStream<Buffer> sink) {
        return Uni.createFrom()
                .completionStage(
                        () -> response.pipe().endOnFailure(false).to(sink).toCompletionStage())
                .onFailure()
                .invoke(this::close)
                .onFailure()
                .transform(failure ->
                        new BlobException(BlobException.Kind.UNAVAILABLE, what + " broke off: " + failure, failure));
    }

    @Override
    public void close() {
        response.request().reset();
    }
}
