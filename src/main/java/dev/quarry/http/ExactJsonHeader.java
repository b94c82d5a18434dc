package dev.quarry.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Removes parameters from {@code Content-Type: application/json} on every response.
 *
 * <p>rokka's npm client compares the whole header. It does not parse the body if Quarkus REST appends
 * {@code ;charset=UTF-8}. Quarkus REST skips JAX-RS response filters on its fast path, so this is a router filter.
 */
class ExactJsonHeader {

    private static final String JSON = "application/json";

    void install(@Observes Filters filters) {
        filters.register(this::beforeHeaders, 100);
    }

    private void beforeHeaders(RoutingContext routing) {
        routing.addHeadersEndHandler(ignored -> {
            var headers = routing.response().headers();
            var type = headers.get(HttpHeaders.CONTENT_TYPE);
            if (type != null && type.startsWith(JSON + ";")) {
                headers.set(HttpHeaders.CONTENT_TYPE, JSON);
            }
        });
        routing.next();
    }
}
