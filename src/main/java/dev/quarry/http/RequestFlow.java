package dev.quarry.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.Http1xServerConnection;

/**
 * Pauses and resumes reading of request bodies.
 *
 * <p>A paused Vert.x request still buffers eight chunks from its connection: half a megabyte of a large body. A
 * thousand waiting requests would fill the heap. So this class also stops reading the HTTP/1.1 connection. An HTTP/2
 * connection carries other streams and is not paused; flow control limits a paused stream to 64 KiB.
 */
public final class RequestFlow {

    private RequestFlow() {}

    /** Stops reading from an HTTP/1.1 connection without pausing the request itself. */
    static void hold(HttpServerRequest request) {
        if (request.connection() instanceof Http1xServerConnection connection) {
            connection.doPause();
        }
    }

    /**
     * Starts reading a body that bypasses the framework's readers. Call it after the handlers are set.
     *
     * <p>Quarkus REST passes the request paused and does not send {@code 100 Continue}, for which a client may wait
     * (RFC 9110, 10.1.1).
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
        // Before request.resume(), which may deliver buffered data synchronously to a handler that pauses again.
        if (request.connection() instanceof Http1xServerConnection connection) {
            connection.doResume();
        }
        request.resume();
    }
}
