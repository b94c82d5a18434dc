package dev.quarry.audit;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Storage of the audit trail, implemented by the metadata store. Entries of changes are not added here, but by the
 * transactions that make the changes.
 */
public interface AuditCatalog {

    /** Returns a page of entries, newest first, without those of a deleted organization of the same name. */
    Uni<List<AuditEntry>> list(String organization, AuditQuery query);

    /** Adds rejected requests with their counts; skips organizations that do not exist. */
    Uni<Void> addRefused(Map<RefusedAttempt, Long> attempts);

    /**
     * Deletes entries older than {@code retention}, oldest first.
     *
     * @return the number of deleted entries, at most {@code limit}
     */
    Uni<Integer> endOld(Duration retention, int limit);
}
