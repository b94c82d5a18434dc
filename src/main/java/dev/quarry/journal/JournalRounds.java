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

/** What every replica does again and again: it renews its leases, ends what is over, deletes what is due. */
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
                "Working off the journal",
                config.reapEvery(),
                () -> retention.endImages().chain(reaper::run).chain(this::lookAtBacklog));
        gauges.register(Gauge.builder("quarry.journal.backlog", () -> backlog.objects()));
        gauges.register(Gauge.builder("quarry.journal.backlog.age.seconds", () -> backlog.ageSeconds()));
    }

    @Override
    public List<Periodic> rounds() {
        return List.of(renewing, reaping);
    }

    /** What stays due behind a round is what could not be deleted, or what came meanwhile. */
    private Uni<Void> lookAtBacklog() {
        return journal.backlog().invoke(seen -> backlog = seen).replaceWithVoid();
    }
}
