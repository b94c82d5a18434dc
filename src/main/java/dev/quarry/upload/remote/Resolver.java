package dev.quarry.upload.remote;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.util.List;

/** Resolves host names to addresses. */
@FunctionalInterface
interface Resolver {

    /**
     * Returns the addresses of a host. Completes on the caller's context; fails if the host cannot be resolved.
     *
     * @param host a name, or an address, which resolves to itself
     */
    Future<List<InetAddress>> resolve(String host);
}
