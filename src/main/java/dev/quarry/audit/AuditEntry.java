package dev.quarry.audit;

import dev.quarry.access.Actor;
import java.time.Instant;

/**
 * An entry of the audit trail.
 *
 * @param id increases with every added entry
 * @param action the name of an {@link AuditAction}; for a rejected request the HTTP method
 * @param object the changed object; for a rejected request the path
 * @param detail additional information; for a rejected request the error message
 * @param outcome {@code done} or {@code refused}
 */
public record AuditEntry(
        long id, Instant at, Actor actor, String action, String object, String detail, String outcome) {}
