package dev.quarry.upload.remote;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.SocketAddress;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One fetch of a URL, from DNS resolution through redirects to the response head. At most one connection is open at a
 * time, and none after a failure or {@link #giveUp}.
 */
final class Fetch {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Vertx vertx;
    private final RemoteConfig config;
    private final Lookup lookup;
    private final RemoteClient client;
    private final Promise<RemoteFile> outcome = Promise.promise();
    private int redirects;
    private long timer;

    @Nullable
    private HttpClientRequest open;

    Fetch(Vertx vertx, RemoteConfig config, Lookup lookup, RemoteClient client) {
        this.vertx = vertx;
        this.config = config;
        this.lookup = lookup;
        this.client = client;
    }

    /** Starts the fetch. Must be called once. */
    Future<RemoteFile> start(RemoteUrl url) {
        var name = url.fileName();
        timer = vertx.setTimer(
                Math.max(1, config.timeout().toMillis()), late -> giveUp(RemoteFailures.late(config.timeout())));
        visit(url)
                .onComplete(
                        response -> arrive(new RemoteFile(
                                name, length(response), new RemoteBody(vertx, response, config.idleTimeout()))),
                        failure -> giveUp(redirects == 0 ? failure : RemoteFailures.afterRedirect(failure)));
        return outcome.future();
    }

    /** Fails the fetch with {@code why}, unless it has already completed. */
    void giveUp(Throwable why) {
        if (outcome.tryFail(why)) {
            vertx.cancelTimer(timer);
            hangUp();
        }
    }

    private Future<HttpClientResponse> visit(RemoteUrl url) {
        return lookup.addressOf(url)
                .compose(address -> connect(url, address))
                .compose(this::send)
                .compose(response -> answered(url, response));
    }

    private Future<HttpClientRequest> connect(RemoteUrl url, SocketAddress address) {
        if (outcome.future().isComplete()) {
            return Future.failedFuture("cancelled");
        }
        return client.connect(url, address)
                .recover(failure -> Future.failedFuture(RemoteFailures.unreachable(failure)));
    }

    private Future<HttpClientResponse> send(HttpClientRequest request) {
        open = request;
        if (outcome.future().isComplete()) {
            hangUp();
        }
        return request.send()
                // Vert.x logs failures of a response without a handler, and a dropped response has no other one.
                .map(response -> response.pause().exceptionHandler(dropped -> {}))
                .recover(failure -> Future.failedFuture(RemoteFailures.improper(failure)));
    }

    private Future<HttpClientResponse> answered(RemoteUrl url, HttpClientResponse response) {
        var location = response.getHeader(HttpHeaders.LOCATION);
        if (REDIRECTS.contains(response.statusCode()) && location != null) {
            hangUp();
            redirects++;
            return redirected(url.redirectedTo(location));
        }
        if (response.statusCode() != 200) {
            throw RemoteFailures.failed("returned " + response.statusCode() + " instead of 200.");
        }
        var encoding = response.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw RemoteFailures.failed("sent a `Content-Encoding`, which the request did not accept.");
        }
        return Future.succeededFuture(response);
    }

    private Future<HttpClientResponse> redirected(RemoteUrl url) {
        if (redirects > config.maxRedirects()) {
            throw RemoteFailures.failed("redirected more than " + config.maxRedirects() + " times.");
        }
        return visit(url);
    }

    private void arrive(RemoteFile file) {
        vertx.cancelTimer(timer);
        if (!outcome.tryComplete(file)) {
            file.close();
        }
    }

    private void hangUp() {
        if (open != null) {
            var ignored = open.connection().close();
        }
    }

    private static OptionalLong length(HttpClientResponse response) {
        var declared = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return declared == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(declared));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
