package dev.quarry.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Adds security headers to every response (OWASP HTTP Headers Cheat Sheet). Headers that are already set, such as those
 * of signed links, are kept.
 */
class SecurityHeaders {

    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";
    private static final String NOT_IN_A_FRAME = "frame-ancestors 'none'";

    void install(@Observes Filters filters) {
        filters.register(this::beforeHeaders, 90);
    }

    private void beforeHeaders(RoutingContext routing) {
        routing.addHeadersEndHandler(ignored -> add(routing.response().headers()));
        routing.next();
    }

    private static void add(MultiMap headers) {
        setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "X-Frame-Options", "DENY");
        setIfAbsent(headers, "Referrer-Policy", "no-referrer");
        setIfAbsent(headers, POLICY, isPage(headers) ? NOT_IN_A_FRAME : NOTHING_RUNS);
    }

    /** The only HTML page is the API reference UI, which loads scripts and styles. */
    private static boolean isPage(MultiMap headers) {
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/html");
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
