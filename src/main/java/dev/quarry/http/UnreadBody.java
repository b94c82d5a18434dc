package dev.quarry.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * What happens to a body whose request was answered before it was read.
 *
 * <p>Closing at once would make the kernel send a reset while the client still writes, and the client would lose the
 * answer. So the rest is read and thrown away for a while: long enough for a client to notice, and for one that does not
 * look before it has sent everything. A rest that ends in time leaves the connection usable (RFC 9112, 9.3).
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
            // A connection that broke has nothing left to read, and its request's handlers have yet to hear of it.
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
