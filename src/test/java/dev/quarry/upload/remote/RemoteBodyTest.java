package dev.quarry.upload.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RemoteBodyTest extends RemoteFetchCase {

    private static final int MEGABYTES = 64;
    private static final Buffer MEGABYTE = Buffer.buffer(new byte[1024 * 1024]);

    private final AtomicInteger written = new AtomicInteger();
    private final CompletableFuture<Void> hungUp = new CompletableFuture<>();

    @Test
    void lets_nothing_come_until_it_is_resumed_and_then_everything() {
        var port = serve(this::sendMuch);
        var file = await(() -> fetcher(Map.of()).open(at(port, "/")));
        await(() -> pause(500));
        var before = written.get();
        await(() -> pause(300));
        assertThat(written.get()).isEqualTo(before).isLessThan(MEGABYTES / 2);
        assertThat(await(() -> count(file))).isEqualTo(MEGABYTES * 1024L * 1024);
    }

    @Test
    void gives_as_much_as_is_fetched() {
        var port = serve(this::sendMuch);
        var file = await(() -> fetcher(Map.of("idle-timeout", "200ms")).open(at(port, "/")));
        var got = new ArrayList<Buffer>();
        await(() -> {
            file.body().handler(got::add).fetch(2);
            return pause(600);
        });
        assertThat(got).hasSize(2);
        file.close();
    }

    @Test
    void hangs_up_when_it_is_closed_half_way_and_fails_once() {
        var port = serve(this::sendMuch);
        var file = await(() -> fetcher(Map.of()).open(at(port, "/")));
        var failures = new ArrayList<Throwable>();
        await(() -> {
            var some = Promise.<Buffer>promise();
            file.body().exceptionHandler(failures::add);
            file.body().handler(some::tryComplete).resume();
            return Uni.createFrom().completionStage(some.future().toCompletionStage());
        });
        await(() -> {
            file.close();
            file.close();
            return pause(100);
        });
        wait(hungUp);
        assertThat(failures).singleElement().isInstanceOf(Problem.class);
        assertThat(written.get()).isLessThan(MEGABYTES);
    }

    @Test
    void hangs_up_when_it_is_closed_unread() {
        var port = serve(this::sendMuch);
        await(() -> fetcher(Map.of()).open(at(port, "/")).invoke(RemoteFile::close));
        wait(hungUp);
    }

    @Test
    void takes_a_close_behind_its_end_quietly() {
        var port = serve(request -> request.response().end("bytes"));
        var failures = new ArrayList<Throwable>();
        var file = await(() -> fetcher(Map.of()).open(at(port, "/")));
        await(() -> whole(file));
        await(() -> {
            file.body().exceptionHandler(failures::add);
            file.close();
            return pause(100);
        });
        assertThat(failures).isEmpty();
    }

    @Test
    void fails_when_the_host_breaks_off() {
        for (var head :
                List.of("Content-Length: 10\r\n\r\nbytes", "Transfer-Encoding: chunked\r\n\r\n5\r\nbytes\r\n")) {
            var port = serveRaw(socket -> socket.handler(request -> {
                socket.write("HTTP/1.1 200 OK\r\n" + head);
                vertx.setTimer(100, later -> socket.close());
            }));
            assertBreaks(fetcher(Map.of()), port, "closed the connection before the file was complete.");
        }
    }

    @Test
    void tells_of_a_break_that_came_before_anybody_listened() {
        var port = serveRaw(socket -> socket.handler(request -> {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nbytes");
            vertx.setTimer(100, later -> socket.close());
        }));
        var file = await(() -> fetcher(Map.of()).open(at(port, "/")));
        await(() -> pause(400));
        assertThatThrownBy(() -> await(() -> whole(file))).isInstanceOf(Problem.class);
    }

    @Test
    void fails_when_nothing_comes_although_it_is_waited_for() {
        var port = serve(request -> request.response()
                .putHeader("Content-Length", "10")
                .write("bytes")
                .onComplete(ignored -> request.connection().closeHandler(hungUp::complete)));
        assertBreaks(fetcher(Map.of("idle-timeout", "300ms")), port, "sent no data for 300 ms.");
        wait(hungUp);
    }

    @Test
    void does_not_hold_a_slow_reader_against_the_host() {
        var port = serve(request -> request.response().end("bytes"));
        var file = await(() -> fetcher(Map.of("idle-timeout", "200ms")).open(at(port, "/")));
        await(() -> {
            file.body().pause();
            return pause(600);
        });
        assertThat(await(() -> whole(file))).hasToString("bytes");
    }

    @Test
    void waits_for_a_host_that_is_slow_but_alive() {
        var sent = new AtomicInteger();
        var port = serve(request -> {
            request.response().setChunked(true);
            vertx.setPeriodic(100, timer -> {
                if (sent.incrementAndGet() < 8) {
                    request.response().write("x");
                } else {
                    vertx.cancelTimer(timer);
                    request.response().end();
                }
            });
        });
        var start = System.nanoTime();
        assertThat(textAt(fetcher(Map.of("idle-timeout", "400ms", "timeout", "400ms")), at(port, "/")))
                .isEqualTo("xxxxxxx");
        assertThat(Duration.ofNanos(System.nanoTime() - start).toMillis()).isCloseTo(900L, within(600L));
    }

    private void assertBreaks(RemoteFetch fetcher, int port, String what) {
        assertThatThrownBy(() -> textAt(fetcher, at(port, "/"))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.URL_FETCH_FAILED);
            assertThat(problem.detail()).isEqualTo("The remote host " + what);
        });
    }

    private void sendMuch(HttpServerRequest request) {
        request.connection().closeHandler(hungUp::complete);
        request.response().setChunked(true);
        sendMore(request);
    }

    private void sendMore(HttpServerRequest request) {
        while (written.get() < MEGABYTES) {
            if (request.response().writeQueueFull()) {
                request.response().drainHandler(drained -> sendMore(request));
                return;
            }
            written.incrementAndGet();
            request.response().write(MEGABYTE.slice());
        }
        request.response().end();
    }

    private static Uni<Long> count(RemoteFile file) {
        var total = new AtomicLong();
        var end = Promise.<Long>promise();
        file.body().exceptionHandler(end::tryFail);
        file.body().endHandler(ended -> end.tryComplete(total.get()));
        file.body().handler(bytes -> total.addAndGet(bytes.length())).resume();
        return Uni.createFrom().completionStage(end.future().toCompletionStage());
    }

    private Uni<Void> pause(long millis) {
        return Uni.createFrom().emitter(done -> vertx.setTimer(millis, fired -> done.complete(null)));
    }
}
