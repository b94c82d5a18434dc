package dev.quarry.audit;

import dev.quarry.reactive.Periodic;
import dev.quarry.reactive.Recurring;
import dev.quarry.reactive.Round;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Periodic work of the audit trail on every replica: writes the rejected requests collected by {@link Refusals} every 2
 * seconds, and deletes expired entries every 10 minutes.
 */
@Singleton
public class AuditRounds implements Recurring {

    private static final Duration WRITING_PAUSE = Duration.ofSeconds(2);
    private static final Duration ENDING_PAUSE = Duration.ofMinutes(10);
    private static final int BATCH = 1000;

    private final AuditCatalog catalog;
    private final Refusals refusals;
    private final Duration retention;
    private final List<Periodic> rounds;

    AuditRounds(Vertx vertx, AuditConfig config, AuditCatalog catalog, Refusals refusals) {
        this.catalog = catalog;
        this.refusals = refusals;
        this.retention = config.retention();
        this.rounds = List.of(
                new Periodic(vertx, "audit_writing", WRITING_PAUSE, Periodic.USUAL_LIMIT, this::writeRefused),
                new Periodic(vertx, "audit_retention", ENDING_PAUSE, Periodic.USUAL_LIMIT, this::endOld));
    }

    @Override
    public List<Periodic> rounds() {
        return rounds;
    }

    /** Writes the collected rejected requests; keeps them for the next round if that fails. */
    public Uni<Void> writeRefused(Round round) {
        var attempts = refusals.take();
        return attempts.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .deferred(() -> catalog.addRefused(attempts))
                        .onFailure()
                        .invoke(() -> refusals.giveBack(attempts))
                        .invoke(() -> round.count(attempts.size()));
    }

    private Uni<Void> endOld(Round round) {
        return round.whileFull(BATCH, () -> catalog.endOld(retention, BATCH).invoke(round::count));
    }
}
