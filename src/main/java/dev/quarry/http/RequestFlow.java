package dev.quarry.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Lets the bytes of a request's body come. */
public final class RequestFlow {

    private RequestFlow() {}

    /**
     * Starts a body that Quarry reads by itself; the handlers must be set before.
     *
     * <p>Quarkus REST hands a request over paused, and leaves the {@code 100 Continue} that a client may be waiting for
     * (RFC 9110, 10.1.1) to whoever reads.
     */
    public static void start(HttpServerRequest request) {
        var expect = request.getHeader(HttpHeaders.EXPECT);
        if ("100-continue".equalsIgnoreCase(expect)) {
            request.response().writeContinue();
        }
        request.resume();
    }
}
