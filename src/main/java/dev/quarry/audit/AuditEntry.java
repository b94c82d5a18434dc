package dev.quarry.audit;

import dev.quarry.access.Actor;
import java.time.Instant;

/**
 * A line of the trail.
 *
 * @param id greater than that of a line that was added before
 * @param action a word of {@link AuditAction} or, of what was refused, the HTTP method
 * @param object what it was done to or, of what was refused, the path
 * @param outcome {@code done} or {@code refused}
 */
public record AuditEntry(
        long id, Instant at, Actor actor, String action, String object, String detail, String outcome) {}
