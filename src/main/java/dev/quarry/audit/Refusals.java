package dev.quarry.audit;

import dev.quarry.access.Actor;
import dev.quarry.problem.ProblemType;
import dev.quarry.problem.RefusalListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Collects rejected requests of authenticated callers until {@link AuditRounds} writes them. To bound memory and the
 * size of the audit trail, equal requests of one round become one entry with a count, and at most 1000 different ones
 * are kept.
 */
@ApplicationScoped
public class Refusals implements RefusalListener {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private static final int MOST = 1000;

    /** Statuses recorded for reads. Invalid (400), missing (404) and failed (503) requests are not rejections. */
    private static final Set<Integer> FORBIDDEN = Set.of(403);

    /** Statuses recorded for writes. */
    private static final Set<Integer> REFUSED = Set.of(403, 409, 413, 423);

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Map<RefusedAttempt, Long> attempts = new ConcurrentHashMap<>();
    private final AtomicLong left = new AtomicLong();

    @Override
    public void refused(ProblemType type, String detail, String method, String path) {
        var actor = Actor.current();
        var statuses = READS.contains(method) ? FORBIDDEN : REFUSED;
        if (statuses.contains(type.status()) && actor.isKnown()) {
            Actor.whereAt()
                    .ifPresent(organization -> add(new RefusedAttempt(actor, organization, method, path, detail), 1L));
        }
    }

    private void add(RefusedAttempt attempt, long times) {
        if (attempts.size() < MOST || attempts.containsKey(attempt)) {
            attempts.merge(attempt, times, Long::sum);
        } else {
            left.incrementAndGet();
        }
    }

    /** Removes and returns the collected requests; each one is returned to exactly one caller. */
    Map<RefusedAttempt, Long> take() {
        var lost = left.getAndSet(0);
        if (lost > 0) {
            LOG.warnf("Dropped %d audit entries of rejected requests: too many different ones in a few seconds", lost);
        }
        var taken = new HashMap<RefusedAttempt, Long>();
        for (var attempt : attempts.keySet()) {
            var times = attempts.remove(attempt);
            if (times != null) {
                taken.put(attempt, times);
            }
        }
        return taken;
    }

    /** Adds requests that could not be written back to the collection. */
    void giveBack(Map<RefusedAttempt, Long> taken) {
        taken.forEach(this::add);
    }
}
