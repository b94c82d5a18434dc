package dev.quarry.upload;

import dev.quarry.metrics.Gauges;
import dev.quarry.reactive.Futures;
import io.micrometer.core.instrument.Gauge;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tracks running uploads, clean-up included, and aborts them when the process shuts down. */
@Singleton
public class UploadsInFlight {

    private final Set<HttpServerRequest> requests = ConcurrentHashMap.newKeySet();
    private final Promise<Void> over = Promise.promise();
    private volatile boolean ending;

    UploadsInFlight(Gauges gauges) {
        gauges.register(
                Gauge.builder("quarry.uploads.in.flight", requests, Set::size).description("Uploads in progress"));
    }

    <T> Uni<T> watch(HttpServerRequest request, Uni<T> upload) {
        return Uni.createFrom().deferred(() -> {
            requests.add(request);
            return upload.onTermination().invoke(() -> ended(request));
        });
    }

    /**
     * Closes the connections of all running uploads and completes when no upload is running, clean-up included.
     *
     * @return the number of uploads that were running when called
     */
    public Uni<Integer> breakOff() {
        var left = Set.copyOf(requests);
        ending = true;
        left.forEach(request -> {
            var unused = request.connection().close();
        });
        tellIfOver();
        return Futures.uni(over::future).replaceWith(left.size());
    }

    private void ended(HttpServerRequest request) {
        requests.remove(request);
        tellIfOver();
    }

    private void tellIfOver() {
        if (ending && requests.isEmpty()) {
            over.tryComplete();
        }
    }
}
