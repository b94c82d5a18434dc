package dev.quarry.platform;

import dev.quarry.upload.UploadsInFlight;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Ends the uploads that have outlasted the grace period, while database and store are still there to clean up behind
 * them. What it cannot clean up in time is in the journal.
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
                LOG.warnf("Broke off %d uploads that did not end in quarry.shutdown.grace, and cleaned up", broken);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Left uploads to the journal: %s", e.getMessage());
        }
    }
}
