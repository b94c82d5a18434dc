package dev.quarry.upload.remote;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Opens files of other hosts, without letting the caller reach what only this machine can reach. */
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
     * Asks for {@code url} and, once the head of a 200 is here, gives its body, paused. Completes on the caller's
     * context; the caller closes what it does not read to the end. A cancelled call leaves nothing open.
     *
     * @return fails with {@code REMOTE_URL_REFUSED} for a url that is not fetched, {@code REMOTE_FAILED} for one that
     *     does not answer as it should
     */
    public Uni<RemoteFile> open(String url) {
        return Uni.createFrom().emitter(caller -> fetch(url, caller));
    }

    private void fetch(String url, UniEmitter<? super RemoteFile> caller) {
        if (!config.enabled()) {
            throw new Problem(ProblemType.REMOTE_URL_REFUSED, "Quarry is set not to fetch any url. Send the file.");
        }
        var fetch = new Fetch(vertx, config, lookup, client);
        var outcome = caller.onTermination(() -> fetch.giveUp(new Problem(ProblemType.CLIENT_GONE)));
        fetch.start(RemoteUrl.of(url)).onComplete(outcome::complete, outcome::fail);
    }
}
