package dev.quarry.blob.s3;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * One HTTP client per event loop. A shared client reuses the most recently used connection, whichever event loop it
 * belongs to; every buffer of a body then moves to another thread and back.
 */
final class LoopClients {

    private final List<HttpClient> clients;
    private final Map<Thread, HttpClient> byLoop = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();

    /** @param options HTTP options; the pool size is the total of all clients */
    LoopClients(Vertx vertx, HttpClientOptions options) {
        var loops = (int) StreamSupport.stream(vertx.nettyEventLoopGroup().spliterator(), false)
                .count();
        // With fewer connections than event loops, all loops share one client.
        var count = options.getMaxPoolSize() < loops ? 1 : loops;
        var each = new HttpClientOptions(options).setMaxPoolSize(options.getMaxPoolSize() / count);
        clients = IntStream.range(0, count)
                .mapToObj(n -> vertx.createHttpClient(each))
                .toList();
    }

    /** Returns the client of the current event loop; on other threads, the first client. */
    HttpClient get() {
        return Context.isOnEventLoopThread()
                ? byLoop.computeIfAbsent(
                        Thread.currentThread(), loop -> clients.get(taken.getAndIncrement() % clients.size()))
                : clients.get(0);
    }
}
