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
 * Lets requests without a key act as admin of {@link #ORGANIZATION} if they come from this machine: the peer address
 * is a loopback address, and {@code Origin} is absent or local. So a web page of another site, open in a local browser,
 * has no access.
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

    /** Checks the peer address of the connection. Forwarded headers are ignored. */
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
