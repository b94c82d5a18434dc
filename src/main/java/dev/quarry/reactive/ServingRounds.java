package dev.quarry.reactive;

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

    ServingRounds(@All List<Recurring> all) {
        this.rounds = all.stream().flatMap(one -> one.rounds().stream()).toList();
    }

    // A process that cannot serve, for example because its port is in use, exits immediately. No round may be running
    // then.
    void startWithHttp(@ObservesAsync HttpServerStart serving) {
        rounds.forEach(Periodic::start);
    }

    void startWithHttps(@ObservesAsync HttpsServerStart serving) {
        rounds.forEach(Periodic::start);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        rounds.forEach(Periodic::stop);
    }
}
