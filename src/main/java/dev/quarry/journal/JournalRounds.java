package dev.quarry.journal;

import dev.quarry.image.Retention;
import dev.quarry.reactive.Periodic;
import dev.quarry.reactive.Recurring;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** What every replica does again and again: it renews its leases, ends what is over, deletes what is due. */
@Singleton
class JournalRounds implements Recurring {

    private static final int SIGNS_OF_LIFE_PER_LEASE = 4;

    private final Periodic renewing;
    private final Periodic reaping;
    private final Journal journal;
    private final MeterRegistry meters;
    private final List<Gauge> gauges;
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
                () -> retention.endImages().chain(reaper::run).chain(this::lookAtBacklog));
        this.meters = meters;
        this.gauges = List.of(
                gauge("quarry.journal.backlog", () -> backlog.objects()),
                gauge("quarry.journal.backlog.age.seconds", () -> backlog.ageSeconds()));
    }

    @Override
    public List<Periodic> rounds() {
        return List.of(renewing, reaping);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        // The registry may outlive this application, and would tell the next one's scrapers of this one's backlog.
        gauges.forEach(meters::remove);
    }

    private Gauge gauge(String name, Supplier<Number> value) {
        return Gauge.builder(name, value).register(meters);
    }

    /** What stays due behind a round is what could not be deleted, or what came meanwhile. */
    private Uni<Void> lookAtBacklog() {
        return journal.backlog().invoke(seen -> backlog = seen).replaceWithVoid();
    }
}
