package dev.quarry.upload.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

/** Real servers on 127.0.0.1, and a fetcher that may go there. */
abstract class RemoteFetchCase {

    protected final Vertx vertx = Vertx.vertx();
    protected final Context context = vertx.getOrCreateContext();
    protected final FakeNames names = new FakeNames();

    @AfterEach
    void close() {
        wait(vertx.close());
    }

    static RemoteConfig config(Map<String, String> settings) {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(RemoteConfig.class);
        settings.forEach((key, value) -> builder.withDefaultValue("quarry.upload.remote." + key, value));
        return builder.build().getConfigMapping(RemoteConfig.class);
    }

    /** @param settings on top of those that open the way to 127.0.0.1 */
    protected RemoteFetch fetcher(Map<String, String> settings) {
        return new RemoteFetch(vertx, open(settings), names);
    }

    protected static RemoteConfig open(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("allow-private-addresses", "true", "allow-any-port", "true"));
        all.putAll(settings);
        return config(all);
    }

    /** @return its port */
    protected int serve(Handler<HttpServerRequest> handler) {
        return serve(new HttpServerOptions(), handler);
    }

    protected int serve(HttpServerOptions options, Handler<HttpServerRequest> handler) {
        return wait(vertx.createHttpServer(options).requestHandler(handler).listen(0, "127.0.0.1"))
                .actualPort();
    }

    protected int serveRaw(Handler<NetSocket> handler) {
        return wait(vertx.createNetServer().connectHandler(handler).listen(0, "127.0.0.1"))
                .actualPort();
    }

    protected static String at(int port, String target) {
        return "http://127.0.0.1:" + port + target;
    }

    /** On one and the same event loop, always. */
    protected <T> T await(Supplier<Uni<T>> work) {
        var result = new CompletableFuture<T>();
        context.runOnContext(ignored -> {
            var unused = Uni.createFrom()
                    .deferred(work::get)
                    .subscribe()
                    .with(result::complete, result::completeExceptionally);
        });
        return wait(result);
    }

    protected static <T> T wait(Future<T> future) {
        return wait(future.toCompletionStage().toCompletableFuture());
    }

    protected static <T> T wait(CompletableFuture<T> future) {
        try {
            return future.orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    protected static Uni<Buffer> whole(RemoteFile file) {
        var whole = Promise.<Buffer>promise();
        var all = Buffer.buffer();
        file.body().handler(all::appendBuffer);
        file.body().exceptionHandler(whole::tryFail);
        file.body().endHandler(ended -> whole.tryComplete(all));
        file.body().resume();
        return Uni.createFrom().completionStage(whole.future().toCompletionStage());
    }

    protected String textAt(RemoteFetch fetcher, String url) {
        return await(() -> fetcher.open(url).chain(RemoteFetchCase::whole)).toString();
    }

    protected void assertRefused(RemoteFetch fetcher, String url, String detail) {
        assertProblem(ProblemType.URL_NOT_ALLOWED, fetcher, url, detail);
    }

    protected void assertFailed(RemoteFetch fetcher, String url, String detail) {
        assertProblem(ProblemType.URL_FETCH_FAILED, fetcher, url, detail);
    }

    private void assertProblem(ProblemType type, RemoteFetch fetcher, String url, String detail) {
        assertThatThrownBy(() -> await(() -> fetcher.open(url))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.detail()).isEqualTo(detail);
            assertThat(problem.type()).isEqualTo(type);
        });
    }
}
