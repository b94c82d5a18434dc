package dev.quarry.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Reads and discards the rest of a body whose request was answered early, then closes the connection after 10 seconds.
 *
 * <p>If the connection were closed immediately, the kernel would send a reset while the client still writes, and the
 * client would lose the response. Some clients read the response only after they have sent everything. If the body ends
 * in time, the connection remains usable (RFC 9112, 9.3).
 */
class UnreadBody {

    private static final long MAX_MILLIS = 10_000;

    private final Vertx vertx;

    UnreadBody(Vertx vertx) {
        this.vertx = vertx;
    }

    void install(@Observes Filters filters) {
        filters.register(this::onEveryRequest, 90);
    }

    private void onEveryRequest(RoutingContext routing) {
        routing.addEndHandler(answered -> {
            // A broken connection has nothing to drain, and the request's own handlers must still receive the failure.
            if (answered.succeeded()) {
                drain(routing.request());
            }
        });
        routing.next();
    }

    private void drain(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        var timer = vertx.setTimer(MAX_MILLIS, ignored -> close(request));
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.endHandler(ignored -> vertx.cancelTimer(timer));
        request.handler(discarded -> {});
        RequestFlow.resume(request);
    }

    private static void close(HttpServerRequest request) {
        request.connection().close();
    }
}
