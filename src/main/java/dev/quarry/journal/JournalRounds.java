package dev.quarry.journal;

import dev.quarry.image.Retention;
import dev.quarry.metrics.Gauges;
import dev.quarry.reactive.Periodic;
import dev.quarry.reactive.Recurring;
import dev.quarry.reactive.Round;
import io.micrometer.core.instrument.Gauge;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Periodic work of every replica: renews leases, purges images whose retention is over, deletes objects that are due,
 * reads the backlog. Each has a schedule of its own, so that none waits for another or fails with it.
 */
@Singleton
class JournalRounds implements Recurring {

    private static final int SIGNS_OF_LIFE_PER_LEASE = 4;

    private final Journal journal;
    private final List<Periodic> rounds;
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
        var pause = config.reapEvery();
        var limit = config.roundLimit();
        // A renewal that hangs is abandoned after half a lease, in time for another one.
        var sign = config.lease().dividedBy(SIGNS_OF_LIFE_PER_LEASE);
        this.rounds = List.of(
                new Periodic(vertx, "lease_renewal", sign, sign, leases::renew),
                new Periodic(vertx, "retention", pause, limit, retention::run),
                new Periodic(vertx, "reaper", pause, limit, reaper::run),
                new Periodic(vertx, "journal_backlog", pause, Periodic.USUAL_LIMIT, this::readBacklog));
        gauges.register(Gauge.builder("quarry.journal.backlog", () -> backlog.objects()));
        gauges.register(Gauge.builder("quarry.journal.backlog.age.seconds", () -> backlog.ageSeconds()));
    }

    @Override
    public List<Periodic> rounds() {
        return rounds;
    }

    private Uni<Void> readBacklog(Round round) {
        return journal.backlog().invoke(read -> backlog = read).replaceWithVoid();
    }
}
