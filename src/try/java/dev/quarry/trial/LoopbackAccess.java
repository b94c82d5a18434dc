package dev.quarry.trial;

import dev.quarry.access.Caller;
import dev.quarry.access.KeylessAccess;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request without a key acts as admin of {@link #ORGANIZATION} if it comes from this machine: from a loopback
 * address, and not from a web page of another site that the browser on this machine happens to show.
 */
@ApplicationScoped
class LoopbackAccess implements KeylessAccess {

    static final String ORGANIZATION = "mycompany";

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public Optional<Caller> callerOf(HttpServerRequest request) {
        return isLoopback(request.connection().remoteAddress()) && isLocalPage(request.getHeader("Origin"))
                ? Optional.of(Caller.adminOf(ORGANIZATION, "try"))
                : Optional.empty();
    }

    /** The peer of the connection itself; no Forwarded header is believed. */
    private static boolean isLoopback(@Nullable SocketAddress peer) {
        var address = peer == null ? null : peer.hostAddress();
        return address != null
                && (address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1"));
    }

    private static boolean isLocalPage(@Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            var host = URI.create(origin).getHost();
            return host != null && LOCAL.contains(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
