package dev.quarry.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Stops reading the connection of every request with a body until the body is read ({@link RequestFlow#start}) or the
 * request is answered without reading it ({@link UnreadBody}). The wait may be long: a key lookup, a queued upload.
 */
@Singleton
class UnaskedBody {

    private static final int BEFORE_ALL_THAT_MAY_WAIT = 900;

    void install(@Observes Filters filters) {
        filters.register(UnaskedBody::onEveryRequest, BEFORE_ALL_THAT_MAY_WAIT);
    }

    private static void onEveryRequest(RoutingContext routing) {
        if (hasBody(routing.request())) {
            RequestFlow.hold(routing.request());
        }
        routing.next();
    }

    /** See RFC 9112, 6.3. */
    private static boolean hasBody(HttpServerRequest request) {
        var headers = request.headers();
        return headers.contains(HttpHeaders.CONTENT_LENGTH) || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
