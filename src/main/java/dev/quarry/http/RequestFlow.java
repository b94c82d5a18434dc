package dev.quarry.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.Http1xServerConnection;

/**
 * Lets the bytes of a request's body come, or leaves them with their sender.
 *
 * <p>A paused request of Vert.x still takes eight pieces from its connection, half a megabyte of a large body, and of a
 * thousand requests that wait that is a heap full. So here the connection is not read either. One of HTTP/2 has other
 * streams to carry, and its window keeps a paused one to 64 KiB.
 */
public final class RequestFlow {

    private RequestFlow() {}

    /** Reads nothing more from the connection; the request itself is not told. */
    static void hold(HttpServerRequest request) {
        if (request.connection() instanceof Http1xServerConnection connection) {
            connection.doPause();
        }
    }

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
        resume(request);
    }

    public static void pause(HttpServerRequest request) {
        request.pause();
        hold(request);
    }

    public static void resume(HttpServerRequest request) {
        // First, because what lies there already may be handed over at once, and whoever gets it may pause again.
        if (request.connection() instanceof Http1xServerConnection connection) {
            connection.doResume();
        }
        request.resume();
    }
}
