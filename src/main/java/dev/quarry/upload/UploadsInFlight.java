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

/** The uploads that have begun and not ended, clean-up included: counted, and broken off when the process must end. */
@Singleton
public class UploadsInFlight {

    private final Set<HttpServerRequest> requests = ConcurrentHashMap.newKeySet();
    private final Promise<Void> over = Promise.promise();
    private volatile boolean ending;

    UploadsInFlight(Gauges gauges) {
        gauges.register(Gauge.builder("quarry.uploads.in.flight", requests, Set::size)
                .description("Uploads that have begun and not ended"));
    }

    <T> Uni<T> watch(HttpServerRequest request, Uni<T> upload) {
        return Uni.createFrom().deferred(() -> {
            requests.add(request);
            return upload.onTermination().invoke(() -> ended(request));
        });
    }

    /** Breaks off with every client that still sends, and ends when whatever they left is cleaned up. */
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
