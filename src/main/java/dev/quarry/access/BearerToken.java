package dev.quarry.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Reads the bearer token of a request (RFC 6750 section 2.1). */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /** Returns the token; empty if there is none, or if the request also carries an API key, which takes precedence. */
    public static Optional<String> of(HttpServerRequest request) {
        var key = request.getHeader(Authentication.KEY_HEADER);
        if (key != null && !key.isBlank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }
}
