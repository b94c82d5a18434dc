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
 * A client for each event loop. One for all of them takes the connection that was used last, whoever's loop it is on, and then
 * every piece of a body goes from one thread to another and back.
 */
final class LoopClients {

    private final List<HttpClient> clients;
    private final Map<Thread, HttpClient> byLoop = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();

    /** @param options their pool's size is that of all clients together */
    LoopClients(Vertx vertx, HttpClientOptions options) {
        var loops = (int) StreamSupport.stream(vertx.nettyEventLoopGroup().spliterator(), false)
                .count();
        // Fewer connections than loops are shared by all.
        var count = options.getMaxPoolSize() < loops ? 1 : loops;
        var each = new HttpClientOptions(options).setMaxPoolSize(options.getMaxPoolSize() / count);
        clients = IntStream.range(0, count)
                .mapToObj(n -> vertx.createHttpClient(each))
                .toList();
    }

    /** That of the loop that this is called on. */
    HttpClient get() {
        return Context.isOnEventLoopThread()
                ? byLoop.computeIfAbsent(
                        Thread.currentThread(), loop -> clients.get(taken.getAndIncrement() % clients.size()))
                : clients.get(0);
    }
}
