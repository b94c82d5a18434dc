package dev.quarry.reactive;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.List;

/** Starts what every replica does again and again once it serves, and stops it with the process. */
@Singleton
class ServingRounds {

    private final List<Periodic> rounds;

    ServingRounds(@All List<Recurring> all) {
        this.rounds = all.stream().flatMap(one -> one.rounds().stream()).toList();
    }

    // A process that cannot serve, since its port is taken, ends at once and must not be in the middle of a round.
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
