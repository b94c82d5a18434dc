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
 * Collects what is refused to known keys, for {@link AuditRounds} to write. However often somebody tries: of the same
 * attempts in a few seconds one line remains, and of different ones so many.
 */
@ApplicationScoped
public class Refusals implements RefusalListener {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private static final int MOST = 1000;

    /** Not what is a mistake (400), not there (404) or not the time (503). */
    private static final Set<Integer> FORBIDDEN = Set.of(403);

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

    /** Gives each to exactly one caller. */
    Map<RefusedAttempt, Long> take() {
        var lost = left.getAndSet(0);
        if (lost > 0) {
            LOG.warnf("%d refusals are not in the audit trail: too many different ones in a few seconds", lost);
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

    /** For the next time. */
    void giveBack(Map<RefusedAttempt, Long> taken) {
        taken.forEach(this::add);
    }
}
