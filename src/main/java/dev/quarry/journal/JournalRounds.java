package dev.quarry.journal;

import dev.quarry.image.Retention;
import dev.quarry.reactive.Periodic;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What every replica does again and again: it renews its leases, ends what is over, deletes what is due. */
@Singleton
class JournalRounds {

    private static final int SIGNS_OF_LIFE_PER_LEASE = 4;

    private final Periodic renewing;
    private final Periodic reaping;
    private final Journal journal;
    private volatile Journal.Backlog backlog = Journal.Backlog.NONE;

    JournalRounds(
            Vertx vertx,
            JournalConfig config,
            Journal journal,
            Leases leases,
            Retention retention,
            Reaper reaper,
            MeterRegistry meters) {
        this.journal = journal;
        this.renewing = new Periodic(
                vertx, "Renewing leases", config.lease().dividedBy(SIGNS_OF_LIFE_PER_LEASE), leases::renew);
        this.reaping = new Periodic(
                vertx,
                "Working off the journal",
                config.reapEvery(),
                () -> retention.endImages().chain(reaper::run).eventually(this::lookAtBacklog));
        meters.gauge("quarry.journal.backlog", this, rounds -> rounds.backlog.objects());
        meters.gauge("quarry.journal.backlog.age.seconds", this, rounds -> rounds.backlog.ageSeconds());
    }

    void start(@Observes StartupEvent start) {
        renewing.start();
        reaping.start();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        renewing.stop();
        reaping.stop();
    }

    /** What stays due behind a round is what could not be deleted, or what came meanwhile. */
    private Uni<Void> lookAtBacklog() {
        return journal.backlog().invoke(seen -> backlog = seen).replaceWithVoid();
    }
}
