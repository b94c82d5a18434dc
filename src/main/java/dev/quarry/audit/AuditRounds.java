package dev.quarry.audit;

import dev.quarry.reactive.Periodic;
import dev.quarry.reactive.Recurring;
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
    private final Periodic writing;
    private final Periodic ending;

    AuditRounds(Vertx vertx, AuditConfig config, AuditCatalog catalog, Refusals refusals) {
        this.catalog = catalog;
        this.refusals = refusals;
        this.retention = config.retention();
        this.writing =
                new Periodic(vertx, "Writing rejected requests to the audit trail", WRITING_PAUSE, this::writeRefused);
        this.ending = new Periodic(vertx, "Deleting expired audit entries", ENDING_PAUSE, this::endOld);
    }

    @Override
    public List<Periodic> rounds() {
        return List.of(writing, ending);
    }

    /** Writes the collected rejected requests; keeps them for the next round if that fails. */
    public Uni<Void> writeRefused() {
        var attempts = refusals.take();
        return attempts.isEmpty()
                ? Uni.createFrom().voidItem()
                : catalog.addRefused(attempts).onFailure().invoke(() -> refusals.giveBack(attempts));
    }

    private Uni<Void> endOld() {
        return catalog.endOld(retention, BATCH)
                .chain(ended -> ended < BATCH ? Uni.createFrom().voidItem() : endOld());
    }
}
