package dev.quarry.upload.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RemoteFetchTest extends RemoteFetchCase {

    @Test
    void gives_the_bytes_their_length_and_their_name() {
        var port = serve(request -> request.response().end("bytes"));
        var file = new AtomicReference<RemoteFile>();
        var bytes = await(() -> fetcher(Map.of())
                .open(at(port, "/a/my%20cat.png?v=1"))
                .invoke(file::set)
                .chain(RemoteFetchCase::whole));
        assertThat(bytes).hasToString("bytes");
        assertThat(file.get().length()).hasValue(5);
        assertThat(file.get().name().value()).isEqualTo("my cat.png");
    }

    @Test
    void tells_no_length_where_the_host_tells_none() {
        var port = serve(request -> request.response().setChunked(true).end("bytes"));
        var length = await(() ->
                fetcher(Map.of()).open(at(port, "/")).invoke(RemoteFile::close).map(RemoteFile::length));
        assertThat(length).isEmpty();
    }

    @Test
    void says_nothing_about_itself_but_its_name() {
        var seen = new AtomicReference<Map<String, String>>();
        var port = serve(request -> {
            seen.set(headers(request));
            request.response().end();
        });
        names.answer("images.test", "127.0.0.1");
        textAt(fetcher(Map.of()), "http://images.test:" + port + "/x?y=1");
        assertThat(seen.get())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "GET", "/x?y=1",
                        "host", "images.test:" + port,
                        "accept", "image/*",
                        "accept-encoding", "identity",
                        "user-agent", "Quarry",
                        "connection", "close"));
    }

    @Test
    void writes_an_ipv6_address_in_brackets() {
        var port = serve(request -> request.response().end(request.getHeader("Host")));
        names.answer("2001:db8::1", "127.0.0.1");
        assertThat(textAt(fetcher(Map.of()), "http://[2001:DB8::1]:" + port + "/"))
                .isEqualTo("[2001:db8::1]:" + port);
    }

    @Test
    void completes_on_the_callers_context() {
        var port = serve(request -> request.response().end());
        for (var resolver : List.of(names, new SystemResolver(vertx))) {
            var fetcher = new RemoteFetch(vertx, open(Map.of()), resolver);
            Context completed = await(
                    () -> fetcher.open(at(port, "/")).invoke(RemoteFile::close).map(file -> Vertx.currentContext()));
            assertThat((Object) completed).isSameAs(context);
        }
    }

    @Test
    void connects_to_the_address_that_was_checked_whatever_the_name_answers_next() {
        var port = serve(request -> request.response().end("checked"));
        names.answer("rebind.test", "127.0.0.1").answer("rebind.test", "127.0.0.2");
        assertThat(textAt(fetcher(Map.of()), "http://rebind.test:" + port + "/"))
                .isEqualTo("checked");
        assertThat(names.asked()).containsExactly("rebind.test");
    }

    @Test
    void refuses_private_addresses_unless_they_are_asked_for() {
        var seen = new ArrayList<String>();
        var port = serve(request -> seen.add(request.uri()));
        names.answer("internal.test", "127.0.0.1").answer("two.test", "93.184.216.34", "127.0.0.1");
        var strict = new RemoteFetch(vertx, config(Map.of("allow-any-port", "true")), names);
        for (var host : List.of("127.0.0.1", "internal.test", "two.test", "[::ffff:127.0.0.1]")) {
            assertRefused(
                    strict,
                    "http://" + host + ":" + port + "/",
                    "The URL must use a host that resolves to public addresses only.");
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void finds_no_private_address_through_the_machines_own_resolver() {
        var strict = new RemoteFetch(vertx, config(Map.of()), new SystemResolver(vertx));
        for (var host : List.of("localhost", "LocalHost.", "127.0.0.1", "[::1]")) {
            assertRefused(
                    strict, "http://" + host + "/", "The URL must use a host that resolves to public addresses only.");
        }
    }

    @Test
    void refuses_everything_where_it_is_switched_off() {
        assertRefused(
                fetcher(Map.of("enabled", "false")),
                "https://example.org/",
                "Fetching files by URL is disabled. Upload the file itself.");
        assertThat(names.asked()).isEmpty();
    }

    @Test
    void fails_on_every_answer_but_200() {
        var port = serve(request -> request.response()
                .setStatusCode(Integer.parseInt(request.path().substring(1)))
                .end("secret"));
        for (var status : List.of(204, 206, 300, 302, 304, 404, 500)) {
            assertFailed(
                    fetcher(Map.of()),
                    at(port, "/" + status),
                    "The remote host returned " + status + " instead of 200.");
        }
    }

    @Test
    void fails_on_an_encoded_answer() {
        var port = serve(request ->
                request.response().putHeader("Content-Encoding", "gzip").end("x"));
        assertFailed(
                fetcher(Map.of()),
                at(port, "/"),
                "The remote host sent a `Content-Encoding`, which the request did not accept.");
        var plain = serve(request ->
                request.response().putHeader("Content-Encoding", "Identity").end("x"));
        assertThat(textAt(fetcher(Map.of()), at(plain, "/"))).isEqualTo("x");
    }

    @Test
    void fails_when_nobody_listens() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertFailed(fetcher(Map.of()), at(port, "/"), "The remote host could not be reached.");
    }

    @Test
    void fails_when_the_head_does_not_come_and_hangs_up() {
        var closed = new CompletableFuture<Void>();
        var port = serve(request -> request.connection().closeHandler(closed::complete));
        assertFailed(
                fetcher(Map.of("timeout", "300ms")), at(port, "/"), "The remote host did not respond within 300 ms.");
        wait(closed);
    }

    @Test
    void asks_nobody_when_the_name_is_found_too_late() {
        var seen = new ArrayList<String>();
        var port = serve(request -> seen.add(request.uri()));
        var found = new CompletableFuture<Void>();
        Resolver slow = host -> Future.future(answer -> vertx.setTimer(400, fired -> {
            names.resolve(host).onComplete(answer);
            found.complete(null);
        }));
        assertFailed(
                new RemoteFetch(vertx, open(Map.of("timeout", "200ms")), slow),
                at(port, "/"),
                "The remote host did not respond within 200 ms.");
        wait(found);
        assertThat(seen).isEmpty();
    }

    @Test
    void fails_when_the_head_only_trickles() {
        var port = serveRaw(socket -> {
            socket.write("HTTP/1.1 200 OK\r\n");
            vertx.setPeriodic(50, ignored -> socket.write("X-Slow: 1\r\n"));
        });
        assertFailed(
                fetcher(Map.of("timeout", "400ms")), at(port, "/"), "The remote host did not respond within 400 ms.");
    }

    @Test
    void fails_on_a_head_that_is_huge_or_broken() {
        var huge = serveRaw(socket -> socket.write("HTTP/1.1 200 OK\r\nX-Huge: " + "x".repeat(64 * 1024) + "\r\n\r\n"));
        var noHttp = serveRaw(socket -> socket.write("220 mail.test ESMTP\r\n"));
        var nothing = serveRaw(socket -> socket.handler(request -> socket.close()));
        for (var port : List.of(huge, noHttp, nothing)) {
            assertFailed(fetcher(Map.of()), at(port, "/"), "The remote host did not send a valid HTTP response.");
        }
    }

    @Test
    void hangs_up_when_the_caller_does_not_wait() {
        var asked = new CompletableFuture<Void>();
        var closed = new CompletableFuture<Void>();
        var port = serve(request -> {
            request.connection().closeHandler(closed::complete);
            asked.complete(null);
        });
        var fetcher = fetcher(Map.of());
        context.runOnContext(ignored -> {
            var waiting = fetcher.open(at(port, "/")).subscribe().with(file -> {}, failure -> {});
            var unused = asked.thenRun(() -> context.runOnContext(gone -> waiting.cancel()));
        });
        wait(closed);
    }

    private static Map<String, String> headers(HttpServerRequest request) {
        var all = new TreeMap<String, String>();
        all.put(request.method().name(), request.uri());
        request.headers()
                .forEach((name, value) -> all.merge(name.toLowerCase(Locale.ROOT), value, (a, b) -> a + ", " + b));
        return all;
    }
}
