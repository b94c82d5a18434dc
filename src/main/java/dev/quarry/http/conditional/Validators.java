package dev.quarry.http.conditional;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What tells one state of a resource from another (RFC 9110, 8.8).
 *
 * @param lastModified cut to whole seconds, since HTTP's dates have no more
 */
public record Validators(EntityTag tag, Instant lastModified) {

    public Validators {
        lastModified = lastModified.truncatedTo(ChronoUnit.SECONDS);
    }
}
