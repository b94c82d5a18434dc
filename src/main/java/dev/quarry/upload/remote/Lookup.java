package dev.quarry.upload.remote;

import io.vertx.core.Future;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Decides whether a url is fetched, and at which address. The name is looked up once, here, and every one of its
 * addresses must be allowed; whoever connects uses the address, so that a name that changes its answer gains nothing.
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

    /** Fails with a problem, or gives an address without a name, which nobody can look up again. */
    Future<SocketAddress> addressOf(RemoteUrl url) {
        if (!config.allowAnyPort() && !url.hasDefaultPort()) {
            return Future.failedFuture(RemoteFailures.refused("must not name a port but 80 for http, 443 for https."));
        }
        if (!isAllowed(url.host())) {
            return Future.failedFuture(RemoteFailures.refused("must name one of the hosts that are fetched from."));
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
            throw new IllegalStateException("4 or 16 bytes are an address", e);
        }
    }
}
