package dev.quarry.access;

import io.vertx.core.http.HttpServerRequest;

/**
 * Where a request comes from: the peer of the connection or, where {@code quarkus.http.proxy} says that proxies are
 * believed, what they say.
 */
final class ClientAddress {

    private ClientAddress() {}

    /** An address in digits; empty where there is none, as for a socket in the file system. */
    static String of(HttpServerRequest request) {
        var peer = request.remoteAddress();
        var address = peer == null ? null : peer.hostAddress();
        return address == null ? "" : address;
    }
}
