package dev.quarry.audit;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the audit trail needs of the metadata store, whose own transactions write into it what they do. */
public interface AuditCatalog {

    /** A page of an organization's trail, newest first; nothing of an earlier organization of that name. */
    Uni<List<AuditEntry>> list(String organization, AuditQuery query);

    /** Adds what was refused in organizations that there are. */
    Uni<Void> addRefused(Map<RefusedAttempt, Long> attempts);

    /**
     * Ends lines that are older than {@code retention}, the oldest first.
     *
     * @return how many ended, at most {@code limit}
     */
    Uni<Integer> endOld(Duration retention, int limit);
}
