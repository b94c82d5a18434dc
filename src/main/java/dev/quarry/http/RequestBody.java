package dev.quarry.http;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.reactive.Futures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Reads a small body into memory. Counts received bytes, so the limit also applies to chunked bodies. */
final class RequestBody {

    private RequestBody() {}

    static Uni<Buffer> read(HttpServerRequest request, int maxBytes) {
        var whole = Promise.<Buffer>promise();
        var body = Buffer.buffer();
        request.handler(bytes -> {
            if (body.length() + bytes.length() > maxBytes) {
                request.handler(ignored -> {});
                whole.tryFail(new Problem(
                        ProblemType.TOO_LARGE, "The request body exceeds the limit of " + maxBytes + " bytes."));
            } else {
                body.appendBuffer(bytes);
            }
        });
        request.endHandler(ignored -> whole.tryComplete(body));
        request.exceptionHandler(gone -> whole.tryFail(new Problem(ProblemType.CONNECTION_CLOSED)));
        RequestFlow.start(request);
        return Futures.uni(whole::future);
    }
}
