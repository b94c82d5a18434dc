package dev.quarry.upload.remote;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;

/**
 * Resolver of the operating system, including its hosts file. Uses its own threads, so that slow lookups delay only
 * other fetches.
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
