package dev.quarry.upload.remote;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens files on remote hosts, with protection against server-side request forgery (SSRF). */
@ApplicationScoped
public class RemoteFetch {

    private final Vertx vertx;
    private final RemoteConfig config;
    private final Lookup lookup;
    private final RemoteClient client;

    @Inject
    RemoteFetch(Vertx vertx, RemoteConfig config, Resolver resolver) {
        this(vertx, config, resolver, RemoteClient.create(vertx, config));
    }

    RemoteFetch(Vertx vertx, RemoteConfig config, Resolver resolver, RemoteClient client) {
        this.vertx = vertx;
        this.config = config;
        this.lookup = new Lookup(config, resolver);
        this.client = client;
    }

    /**
     * Requests {@code url} and returns its paused body when the head of a 200 response has arrived. Completes on the
     * caller's context. The caller must close a file that it does not read to the end. Cancellation closes the
     * connection.
     *
     * @return the open file; fails with {@code URL_NOT_ALLOWED} if the URL is not allowed, with
     *     {@code URL_FETCH_FAILED} if the remote host does not return the file
     */
    public Uni<RemoteFile> open(String url) {
        return Uni.createFrom().emitter(caller -> fetch(url, caller));
    }

    private void fetch(String url, UniEmitter<? super RemoteFile> caller) {
        if (!config.enabled()) {
            throw new Problem(
                    ProblemType.URL_NOT_ALLOWED, "Fetching files by URL is disabled. Upload the file itself.");
        }
        var fetch = new Fetch(vertx, config, lookup, client);
        var outcome = caller.onTermination(() -> fetch.giveUp(new Problem(ProblemType.CONNECTION_CLOSED)));
        fetch.start(RemoteUrl.of(url)).onComplete(outcome::complete, outcome::fail);
    }
}
