package dev.quarry.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Leaves a body with its sender until somebody reads it ({@link RequestFlow#start}) or it is answered unread
 * ({@link UnreadBody}). What lies between may take long: a member's key is looked up, an upload waits for its turn.
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

    /** RFC 9112, 6.3. */
    private static boolean hasBody(HttpServerRequest request) {
        var headers = request.headers();
        return headers.contains(HttpHeaders.CONTENT_LENGTH) || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
