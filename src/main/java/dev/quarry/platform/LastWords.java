package dev.quarry.platform;

import dev.quarry.audit.AuditRounds;
import dev.quarry.reactive.OwnContext;
import dev.quarry.reactive.Round;
import dev.quarry.stats.StatisticsRounds;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Writes the last statistics and audit records at shutdown, while the database is still available. */
@Singleton
class LastWords {

    private static final Logger LOG = Logger.getLogger(LastWords.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Vertx vertx;
    private final StatisticsRounds statistics;
    private final AuditRounds audit;

    LastWords(Vertx vertx, StatisticsRounds statistics, AuditRounds audit) {
        this.vertx = vertx;
        this.statistics = statistics;
        this.audit = audit;
    }

    void write(@Observes ShutdownEvent shutdown) {
        if (Migration.isRunning() || Training.isRunning()) {
            return;
        }
        try {
            OwnContext.run(vertx, this::writeAll).await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            LOG.warnf("Could not write the last statistics and audit records: %s", e.getMessage());
        }
    }

    /** Each in turn, whatever became of the others. */
    private Uni<Void> writeAll() {
        var round = new Round(PATIENCE, items -> {});
        return Uni.join()
                .all(
                        Uni.createFrom().deferred(() -> statistics.writeDownloads(round)),
                        Uni.createFrom().deferred(() -> statistics.writeStored(round)),
                        Uni.createFrom().deferred(() -> audit.writeRefused(round)))
                .usingConcurrencyOf(1)
                .andCollectFailures()
                .replaceWithVoid();
    }
}
