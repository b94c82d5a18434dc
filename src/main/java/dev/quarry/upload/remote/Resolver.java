package dev.quarry.upload.remote;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.util.List;

/** Finds the addresses of a host. */
@FunctionalInterface
interface Resolver {

    /**
     * Completes on the caller's context, fails if there are none.
     *
     * @param host a name, or an address, which is its own answer
     */
    Future<List<InetAddress>> resolve(String host);
}
