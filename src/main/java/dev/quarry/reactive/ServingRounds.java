package dev.quarry.reactive;

import dev.quarry.metrics.Gauges;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.List;

/** Starts the periodic work of a replica when it serves requests, and stops it when the process shuts down. */
@Singleton
class ServingRounds {

    private final List<Periodic> rounds;
    private final MeterRegistry meters;
    private final Gauges gauges;

    ServingRounds(@All List<Recurring> all, MeterRegistry meters, Gauges gauges) {
        this.rounds = all.stream().flatMap(one -> one.rounds().stream()).toList();
        this.meters = meters;
        this.gauges = gauges;
    }

    // A process that cannot serve, for example because its port is in use, exits immediately. No round may be running
    // then.
    void startWithHttp(@ObservesAsync HttpServerStart serving) {
        start();
    }

    void startWithHttps(@ObservesAsync HttpsServerStart serving) {
        start();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        rounds.forEach(Periodic::stop);
    }

    private void start() {
        rounds.forEach(round -> round.start(name -> new RoundMeters(meters, gauges::register, name)));
    }
}
