package dev.quarry.upload;

import dev.quarry.http.RequestFlow;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Flow of a request body; enforces the size limit and verifies the declared digests. */
final class RequestBytes extends ByteFlow {

    private final HttpServerRequest request;
    private final long maxBytes;
    private final BodyDigests digests;
    private long received;

    RequestBytes(HttpServerRequest request, long maxBytes, Pace pace, BodyDigests digests) {
        super(request, pace);
        this.request = request;
        this.maxBytes = maxBytes;
        this.digests = digests;
    }

    @Override
    Uni<Void> consume(Consumer<Buffer> sink) {
        if (request.response().closed()) {
            // The client disconnected while the request was queued; no handler would report that later.
            fail(new Problem(ProblemType.CONNECTION_CLOSED));
        }
        return super.consume(bytes -> {
                    count(bytes);
                    sink.accept(bytes);
                })
                .invoke(digests::verify);
    }

    @Override
    void begin() {
        RequestFlow.start(request);
    }

    @Override
    void hold() {
        RequestFlow.pause(request);
    }

    @Override
    void proceed() {
        RequestFlow.resume(request);
    }

    @Override
    Throwable broken(Throwable cause) {
        return new Problem(ProblemType.CONNECTION_CLOSED);
    }

    @Override
    Throwable tooSlow(Throwable why) {
        return why;
    }

    private void count(Buffer bytes) {
        received += bytes.length();
        if (received > maxBytes) {
            throw new Problem(ProblemType.TOO_LARGE, "The request must not be larger than " + maxBytes + " bytes.");
        }
        digests.update(bytes);
    }
}
