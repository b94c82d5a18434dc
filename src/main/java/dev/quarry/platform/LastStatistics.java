package dev.quarry.platform;

import dev.quarry.reactive.OwnContext;
import dev.quarry.stats.StatisticsRounds;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Writes down what was counted last, while the database can still be reached. */
@Singleton
class LastStatistics {

    private static final Logger LOG = Logger.getLogger(LastStatistics.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Vertx vertx;
    private final StatisticsRounds rounds;

    LastStatistics(Vertx vertx, StatisticsRounds rounds) {
        this.vertx = vertx;
        this.rounds = rounds;
    }

    void write(@Observes ShutdownEvent shutdown) {
        try {
            OwnContext.run(vertx, rounds::write).await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            LOG.warnf("The downloads of the last seconds are not in the statistics: %s", e.getMessage());
        }
    }
}
