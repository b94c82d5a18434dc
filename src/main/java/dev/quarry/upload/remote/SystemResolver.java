package dev.quarry.upload.remote;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;

/**
 * Asks the machine's own resolver, which knows its hosts file and name servers, on a few threads that nobody else needs:
 * names that are slow to find hold up nothing but other fetches.
 */
@ApplicationScoped
class SystemResolver implements Resolver {

    private static final int THREADS = 8;

    private final WorkerExecutor threads;

    SystemResolver(Vertx vertx) {
        this.threads = vertx.createSharedWorkerExecutor("quarry-resolver", THREADS);
    }

    @Override
    public Future<List<InetAddress>> resolve(String host) {
        return threads.executeBlocking(() -> List.of(InetAddress.getAllByName(host)), false);
    }
}
