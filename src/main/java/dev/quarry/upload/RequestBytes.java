package dev.quarry.upload;

import dev.quarry.http.RequestFlow;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/**
 * The bytes of a request's body: as fast as they are taken, no slower than a client must send, and no more than the
 * limit. All of it happens on the request's context.
 */
final class RequestBytes {

    private final HttpServerRequest request;
    private final long maxBytes;
    private final Pace pace;
    private final BodyDigests digests;
    private final Promise<Void> ended = Promise.promise();
    private long received;

    RequestBytes(HttpServerRequest request, long maxBytes, Pace pace, BodyDigests digests) {
        this.request = request;
        this.maxBytes = maxBytes;
        this.pace = pace;
        this.digests = digests;
    }

    /**
     * Lets the bytes come; ends with the body, if it is the one that its digests were made of. What {@code sink} throws, or {@link #fail}, ends it at once, and the rest
     * of the body is left unread.
     */
    Uni<Void> consume(Consumer<Buffer> sink) {
        request.handler(bytes -> take(bytes, sink));
        request.endHandler(ignored -> ended.tryComplete());
        request.exceptionHandler(gone -> fail(new Problem(ProblemType.CLIENT_GONE)));
        if (request.response().closed()) {
            // It went while it waited for its turn; nobody would tell us any more.
            fail(new Problem(ProblemType.CLIENT_GONE));
        }
        pace.start(this::fail);
        RequestFlow.start(request);
        return Uni.createFrom()
                .completionStage(ended.future().toCompletionStage())
                .invoke(digests::verify)
                .eventually(pace::stop);
    }

    void pause() {
        request.pause();
        pace.quarryIsBusy();
    }

    void resume() {
        if (!ended.future().isComplete()) {
            pace.clientIsAsked();
            request.resume();
        }
    }

    void fail(Throwable failure) {
        if (ended.tryFail(failure)) {
            request.pause();
        }
    }

    private void take(Buffer bytes, Consumer<Buffer> sink) {
        if (ended.future().isComplete()) {
            return;
        }
        received += bytes.length();
        pace.received(bytes.length());
        if (received > maxBytes) {
            fail(new Problem(
                    ProblemType.TOO_LARGE, "The request is larger than " + maxBytes + " bytes, the limit here."));
            return;
        }
        try {
            digests.update(bytes);
            sink.accept(bytes);
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }
}
