package dev.quarry.testkit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way to the test's S3 server, request by request, until a test makes some of them go wrong: those of one
 * organization, whose name each key begins with, so that many can go wrong at once.
 */
public final class FaultyStore {

    /** What is asked of the store. */
    public enum Call {
        PUT,
        COPY,
        PUT_PART,
        CREATE_UPLOAD,
        COMPLETE_UPLOAD,
        ABORT_UPLOAD,
        LIST_UPLOADS,
        HEAD,
        DELETE,
        GET;

        static Call of(HttpServerRequest request) {
            var query = String.valueOf(request.query());
            return switch (request.method().name()) {
                case "PUT" -> {
                    if (request.headers().contains("x-amz-copy-source")) {
                        yield COPY;
                    }
                    yield query.contains("partNumber") ? PUT_PART : PUT;
                }
                case "POST" -> query.contains("uploadId") ? COMPLETE_UPLOAD : CREATE_UPLOAD;
                case "DELETE" -> query.contains("uploadId") ? ABORT_UPLOAD : DELETE;
                case "HEAD" -> HEAD;
                default -> query.contains("uploads") ? LIST_UPLOADS : GET;
            };
        }
    }

    /** What goes wrong with a call. */
    @FunctionalInterface
    public interface Fault {
        void on(HttpServerRequest request);
    }

    public static final int ALWAYS = Integer.MAX_VALUE;

    private static final Vertx VERTX = Vertx.vertx();
    private static final HttpClient CLIENT = VERTX.createHttpClient();
    private static final int PORT = listen();

    private static final Map<Kind, Integer> COUNTS = new ConcurrentHashMap<>();
    private static final Map<Kind, Trouble> TROUBLES = new ConcurrentHashMap<>();

    private record Kind(String organization, Call call) {

        static Kind of(HttpServerRequest request) {
            var segments = request.path().split("/", 4);
            return new Kind(segments.length > 2 ? segments[2] : "", Call.of(request));
        }
    }

    private record Trouble(Fault fault, AtomicInteger left) {

        boolean comes() {
            return left.getAndUpdate(many -> many > 0 && many < ALWAYS ? many - 1 : many) > 0;
        }
    }

    private FaultyStore() {}

    public static String endpoint() {
        return "http://127.0.0.1:" + PORT;
    }

    /** Lets the next {@code times} calls of a kind go wrong. */
    public static void fail(String organization, Call call, int times, Fault with) {
        TROUBLES.put(new Kind(organization, call), new Trouble(with, new AtomicInteger(times)));
    }

    public static void mend() {
        TROUBLES.clear();
    }

    /** How often the fault has still to come. */
    public static int left(String organization, Call call) {
        return TROUBLES.get(new Kind(organization, call)).left().get();
    }

    /** How often the store was asked for something since the process began. */
    public static int count(String organization, Call call) {
        return COUNTS.getOrDefault(new Kind(organization, call), 0);
    }

    /** An answer of the store's own. */
    public static Fault answers(int status, String code) {
        return request -> request.body()
                .compose(body -> request.response()
                        .setStatusCode(status)
                        .end("<Error><Code>" + code + "</Code><Message>as the test wants</Message></Error>"));
    }

    /** Nothing comes, and the connection stays open. */
    public static Fault hangs() {
        return request -> request.handler(bytes -> {});
    }

    /** The connection breaks while the body is on its way. */
    public static Fault resetsAfter(int bytes) {
        return request -> {
            var seen = new AtomicInteger();
            request.handler(some -> {
                if (seen.addAndGet(some.length()) > bytes) {
                    request.connection().close();
                }
            });
        };
    }

    /** The store does what it is asked to, but nobody hears of it. */
    public static Fault losesTheAnswer() {
        return request -> request.body()
                .compose(body -> forward(request, body))
                .compose(HttpClientResponse::body)
                .onComplete(done -> request.connection().close());
    }

    /** The request lies somewhere on its way, and arrives when its sender has long given up. */
    public static Fault arrivesAfter(long millis) {
        return request -> request.body().onSuccess(body -> VERTX.setTimer(millis, late -> forward(request, body)));
    }

    /** The store carries the call out when {@code release} completes, and then answers it. */
    public static Fault waitsFor(CompletionStage<?> release) {
        return request -> request.body()
                .onSuccess(body -> release.thenRun(() -> VERTX.runOnContext(now -> carryOut(request, body, () -> {}))));
    }

    /** Something else happens in the store just before it carries out the call. */
    public static Fault comesAfter(Runnable event) {
        return request -> request.body()
                .onSuccess(body -> VERTX.executeBlocking(() -> {
                            event.run();
                            return null;
                        })
                        .onSuccess(done -> carryOut(request, body, () -> {})));
    }

    /** Something else happens in the store after it has carried out the call and before it answers. */
    public static Fault isFollowedBy(Runnable event) {
        return request -> request.body().onSuccess(body -> carryOut(request, body, event));
    }

    /** The answer comes with another ETag than the store gave. */
    public static Fault answersWithWrongETag() {
        return request -> request.body()
                .compose(body -> forward(request, body))
                .compose(answer -> answer.body().onSuccess(body -> {
                    copyHead(request, answer);
                    request.response()
                            .putHeader("ETag", "\"00000000000000000000000000000000\"")
                            .end(body);
                }));
    }

    private static int listen() {
        var listening = VERTX.createHttpServer()
                .requestHandler(FaultyStore::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return listening.actualPort();
    }

    private static void handle(HttpServerRequest request) {
        var kind = Kind.of(request);
        COUNTS.merge(kind, 1, Integer::sum);
        var trouble = TROUBLES.get(kind);
        if (trouble != null && trouble.comes()) {
            trouble.fault().on(request);
        } else {
            request.body().onSuccess(body -> carryOut(request, body, () -> {}));
        }
    }

    /** @param beforeAnswer may block */
    private static void carryOut(HttpServerRequest request, Buffer body, Runnable beforeAnswer) {
        forward(request, body)
                .onSuccess(answer -> answer.body()
                        .onSuccess(told -> VERTX.executeBlocking(() -> {
                                    beforeAnswer.run();
                                    return null;
                                })
                                .onSuccess(done -> {
                                    copyHead(request, answer);
                                    request.response().end(told);
                                })));
    }

    private static void copyHead(HttpServerRequest request, HttpClientResponse answer) {
        var response = request.response().setStatusCode(answer.statusCode());
        response.headers().addAll(answer.headers()).remove("Transfer-Encoding");
    }

    /** With every header as it came: the signature covers them, the host's name too. */
    private static Future<HttpClientResponse> forward(HttpServerRequest request, Buffer body) {
        var target = URI.create(TestS3.endpoint());
        return CLIENT.request(new RequestOptions()
                        .setMethod(request.method())
                        .setHost(target.getHost())
                        .setPort(target.getPort())
                        .setURI(request.uri()))
                .compose(forwarded -> {
                    forwarded.headers().setAll(request.headers()).remove("Transfer-Encoding");
                    return forwarded.send(body);
                });
    }
}
