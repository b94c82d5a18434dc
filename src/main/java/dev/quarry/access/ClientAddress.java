package dev.quarry.access;

import io.vertx.core.http.HttpServerRequest;

/**
 * Reads the client's IP address: the peer of the connection or, if {@code quarkus.http.proxy} is configured to trust
 * proxies, the address from their headers.
 */
final class ClientAddress {

    private ClientAddress() {}

    /** Returns a numeric address; empty if there is none, as with a Unix domain socket. */
    static String of(HttpServerRequest request) {
        var peer = request.remoteAddress();
        var address = peer == null ? null : peer.hostAddress();
        return address == null ? "" : address;
    }
}
