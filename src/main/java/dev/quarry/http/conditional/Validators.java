package dev.quarry.http.conditional;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Validators of one state of a resource (RFC 9110, 8.8).
 *
 * @param lastModified truncated to whole seconds, the resolution of HTTP dates
 */
public record Validators(EntityTag tag, Instant lastModified) {

    public Validators {
        lastModified = lastModified.truncatedTo(ChronoUnit.SECONDS);
    }
}
