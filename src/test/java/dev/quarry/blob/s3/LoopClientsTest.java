package dev.quarry.blob.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopClientsTest {

    private static final int LOOPS = 3;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS));

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void each_loop_has_a_client_of_its_own() {
        var clients = new LoopClients(vertx, new HttpClientOptions().setMaxPoolSize(7));
        var first = onEachLoop(clients);
        assertThat(first).hasSize(LOOPS).doesNotHaveDuplicates();
        assertThat(onEachLoop(clients)).containsExactlyElementsOf(first);
        assertThat(clients.get()).as("on no loop").isIn(first);
    }

    @Test
    void fewer_connections_than_loops_are_shared() {
        var clients = new LoopClients(vertx, new HttpClientOptions().setMaxPoolSize(LOOPS - 1));
        assertThat(onEachLoop(clients)).hasSize(LOOPS).containsOnly(clients.get());
    }

    private List<HttpClient> onEachLoop(LoopClients clients) {
        return StreamSupport.stream(vertx.nettyEventLoopGroup().spliterator(), false)
                .map(loop -> CompletableFuture.supplyAsync(clients::get, loop).join())
                .toList();
    }
}
