package dev.quarry.catalog;

import dev.quarry.access.quota.Quota;
import dev.quarry.access.quota.QuotaConfig;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.stats.Activity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;

/**
 * The transaction that every change of images goes through: behind the work itself it counts what came and what went, fails
 * with {@link ProblemType#QUOTA_EXCEEDED} if that is more than fits, and writes into the audit trail what was done.
 *
 * <p>The counting comes last, so a counter is locked for as long as a COMMIT takes, and whoever waits for one holds up
 * nobody who could be waiting for him.
 */
@ApplicationScoped
class Ledger {

    private final Database database;
    private final Activity activity;
    private final Quota standard;

    Ledger(Database database, Activity activity, QuotaConfig config) {
        this.database = database;
        this.activity = activity;
        this.standard = Quota.of(config);
    }

    /** @param work tells the tally of every row that comes or goes, and what is done; run again if it came near the quota */
    <T> Uni<T> write(String organization, BiFunction<Session, Tally, Uni<T>> work) {
        return attempt(work, (session, tally) -> add(session, organization, tally))
                .onFailure(NearTheQuota.class)
                // From the beginning: a lock that the first look may have left would stand in the way of all 16.
                .recoverWithUni(() -> attempt(work, (session, tally) -> level(session, organization, tally)))
                .invoke(() -> activity.noteChange(organization));
    }

    /** For a statement that counts and audits by itself, or fails. */
    <T> Uni<T> writeAtOnce(String organization, BiFunction<Session, Quota, Uni<T>> statement) {
        return database.stateless(session -> statement.apply(session, standard))
                .invoke(() -> activity.noteChange(organization));
    }

    private <T> Uni<T> attempt(
            BiFunction<Session, Tally, Uni<T>> work, BiFunction<Session, Tally, Uni<Void>> counting) {
        return database.transaction(session -> {
            var tally = new Tally();
            return work.apply(session, tally).call(done -> counting.apply(session, tally));
        });
    }

    private Uni<Void> add(Session session, String organization, Tally tally) {
        return tally.movesNothing()
                ? audit(session, organization, tally)
                : UsageRows.addAndAudit(session, organization, tally, standard)
                        .invoke(added -> {
                            if (!added) {
                                throw new NearTheQuota();
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Void> level(Session session, String organization, Tally tally) {
        return UsageRows.level(session, organization, tally, standard)
                .chain(fits -> fits ? audit(session, organization, tally) : refuse(session, organization, tally));
    }

    private static Uni<Void> audit(Session session, String organization, Tally tally) {
        return tally.events().isEmpty()
                ? Uni.createFrom().voidItem()
                : AuditRows.add(session, organization, tally.events());
    }

    private Uni<Void> refuse(Session session, String organization, Tally tally) {
        return UsageRows.find(session, organization, standard)
                .invoke(found -> found.ifPresent(allowance -> allowance.requireRoom(tally.bytes(), tally.images())))
                .chain(fits -> Uni.createFrom().failure(new Problem(ProblemType.ORGANIZATION_NOT_FOUND)));
    }

    /** One counter alone cannot tell. */
    private static final class NearTheQuota extends RuntimeException {
        NearTheQuota() {
            super("near the quota", null, false, false);
        }
    }
}
