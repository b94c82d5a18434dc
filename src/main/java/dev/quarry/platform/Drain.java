package dev.quarry.platform;

import dev.quarry.upload.UploadsInFlight;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Aborts uploads that outlast the grace period, while the database and the object store are still available for the
 * cleanup. What is not cleaned up in time stays in the journal.
 */
@Singleton
class Drain {

    private static final Logger LOG = Logger.getLogger(Drain.class);

    private static final int FIRST = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final UploadsInFlight uploads;

    Drain(UploadsInFlight uploads) {
        this.uploads = uploads;
    }

    void run(@Observes @Priority(FIRST) ShutdownEvent shutdown) {
        try {
            var broken = uploads.breakOff().await().atMost(PATIENCE);
            if (broken > 0) {
                LOG.warnf("Aborted and cleaned up %d uploads that did not finish within quarry.shutdown.grace", broken);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Could not clean up all uploads, leaving them to the journal: %s", e.getMessage());
        }
    }
}
