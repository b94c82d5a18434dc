package dev.quarry.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Answers carry {@code Content-Type: application/json} and nothing behind it.
 *
 * <p>rokka's npm client compares the header as a whole: with {@code ;charset=UTF-8}, which Quarkus REST appends, it does
 * not parse the body. A JAX-RS response filter would be skipped on the framework's fast path, so this sits on the
 * router, where every answer passes.
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
