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
 * Runs every transaction that changes images. After the change itself it updates the usage counters, fails with
 * {@link ProblemType#QUOTA_EXCEEDED} if the change exceeds the quota, and writes the audit entries.
 *
 * <p>Counting is the last step. A counter is therefore locked only for the duration of the COMMIT, and a transaction
 * that waits for a counter cannot deadlock with the one that holds it.
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

    /**
     * Runs {@code work} in a transaction.
     *
     * @param work records in the tally every row it adds or removes and every audit event; repeated if the result is
     *     close to the quota
     */
    <T> Uni<T> write(String organization, BiFunction<Session, Tally, Uni<T>> work) {
        return attempt(work, (session, tally) -> add(session, organization, tally))
                .onFailure(NearTheQuota.class)
                // In a new transaction: a counter lock left by the first attempt could deadlock with locking all 16.
                .recoverWithUni(() -> attempt(work, (session, tally) -> level(session, organization, tally)))
                .invoke(() -> activity.noteChange(organization));
    }

    /** Runs a single statement that does its own counting and auditing, or fails. */
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

    /** A single counter cannot decide whether the change fits into the quota. */
    private static final class NearTheQuota extends RuntimeException {
        NearTheQuota() {
            super("Close to the quota", null, false, false);
        }
    }
}
