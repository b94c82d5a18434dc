package dev.quarry.journal;

import dev.quarry.image.Retention;
import dev.quarry.metrics.Gauges;
import dev.quarry.reactive.Periodic;
import dev.quarry.reactive.Recurring;
import io.micrometer.core.instrument.Gauge;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Periodic work of every replica: renews leases, purges images whose retention is over, deletes objects that are due.
 */
@Singleton
class JournalRounds implements Recurring {

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
            Gauges gauges) {
        this.journal = journal;
        this.renewing = new Periodic(
                vertx, "Renewing leases", config.lease().dividedBy(SIGNS_OF_LIFE_PER_LEASE), leases::renew);
        this.reaping = new Periodic(
                vertx,
                "Processing the journal",
                config.reapEvery(),
                () -> retention.endImages().chain(reaper::run).chain(this::lookAtBacklog));
        gauges.register(Gauge.builder("quarry.journal.backlog", () -> backlog.objects()));
        gauges.register(Gauge.builder("quarry.journal.backlog.age.seconds", () -> backlog.ageSeconds()));
    }

    @Override
    public List<Periodic> rounds() {
        return List.of(renewing, reaping);
    }

    /** Entries that are still due after a round could not be deleted, or became due during the round. */
    private Uni<Void> lookAtBacklog() {
        return journal.backlog().invoke(seen -> backlog = seen).replaceWithVoid();
    }
}
