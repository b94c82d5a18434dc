package dev.quarry.upload.remote;

import io.vertx.core.Future;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Decides whether a URL may be fetched, and from which address.
 *
 * <p>Resolves the host name once and requires all of its addresses to be allowed. The connection uses the returned
 * address, which prevents DNS rebinding.
 */
final class Lookup {

    private final RemoteConfig config;
    private final Resolver resolver;
    private final AddressGuard guard;

    Lookup(RemoteConfig config, Resolver resolver) {
        this.config = config;
        this.resolver = resolver;
        this.guard = new AddressGuard(config.allowPrivateAddresses());
    }

    /** Returns an address without a host name, so that it is not resolved again. Fails with a {@link Problem}. */
    Future<SocketAddress> addressOf(RemoteUrl url) {
        if (!config.allowAnyPort() && !url.hasDefaultPort()) {
            return Future.failedFuture(RemoteFailures.refused("must use port 80 (http) or 443 (https)."));
        }
        if (!isAllowed(url.host())) {
            return Future.failedFuture(RemoteFailures.refused("must use an allowed host."));
        }
        return resolver.resolve(url.host())
                .recover(unknown -> Future.failedFuture(RemoteFailures.refusedHost()))
                .map(addresses -> socketAddress(checked(addresses), url.port()));
    }

    private boolean isAllowed(String host) {
        return config.allowedHosts()
                .map(patterns -> patterns.stream().anyMatch(pattern -> pattern.matches(host)))
                .orElse(true);
    }

    private byte[] checked(List<InetAddress> addresses) {
        var all = addresses.stream().map(InetAddress::getAddress).toList();
        if (all.isEmpty() || !all.stream().allMatch(guard::allows)) {
            throw RemoteFailures.refusedHost();
        }
        return all.get(0);
    }

    private static SocketAddress socketAddress(byte[] address, int port) {
        try {
            return SocketAddress.inetSocketAddress(new InetSocketAddress(InetAddress.getByAddress(address), port));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address must have 4 or 16 bytes", e);
        }
    }
}
