package dev.quarry.journal;

import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobStore;
import dev.quarry.journal.Journal.DueObject;
import dev.quarry.reactive.Round;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Deletes objects that are due: those left by crashes, given up by uploads, or no longer used by any image. Replicas
 * can run it concurrently.
 *
 * <p>A crash after the claim leaves the entry, hidden for a while; a crash after the delete of the object leaves the
 * entry, too. Either is claimed again later, and deleting a missing object succeeds.
 */
@ApplicationScoped
class Reaper {

    private static final Logger LOG = Logger.getLogger(Reaper.class);

    private static final int BATCH = 100;
    private static final int AT_ONCE = 8;

    /** Number of failed deletes that a round logs one by one. A store can reject millions. */
    private static final int LOGGED = 10;

    private final Journal journal;
    private final BlobStore store;

    Reaper(Journal journal, BlobStore store) {
        this.journal = journal;
        this.store = store;
    }

    /**
     * Processes entries that are due, in batches, until none is left or the round's time is over. Entries whose delete
     * fails are due again later. Fails if the store is unavailable: to claim all other entries would only postpone
     * them.
     */
    Uni<Void> run(Round round) {
        return Uni.createFrom().deferred(() -> new Deletes(round).run());
    }

    /** The deletes of one round. Its subscription runs one batch at a time. */
    private final class Deletes {

        private final Round round;
        private long failed;

        Deletes(Round round) {
            this.round = round;
        }

        Uni<Void> run() {
            return round.whileFull(BATCH, this::batch).onTermination().invoke(this::summarize);
        }

        private Uni<Integer> batch() {
            return journal.claim(BATCH).call(this::delete).map(List::size);
        }

        /** Claimed entries that are left when the time is over are hidden like those whose delete failed. */
        private Uni<Void> delete(List<DueObject> due) {
            return Multi.createFrom()
                    .iterable(due)
                    .select()
                    .where(object -> round.hasTime())
                    .onItem()
                    .transformToUni(this::delete)
                    .merge(AT_ONCE)
                    .collect()
                    .asList()
                    .call(this::forget)
                    .invoke(this::note)
                    .replaceWithVoid();
        }

        private Uni<Outcome> delete(DueObject due) {
            return Uni.createFrom()
                    .deferred(() -> store.delete(due.key()))
                    .replaceWith(() -> new Outcome(due, null))
                    .onFailure()
                    .recoverWithItem(failure -> new Outcome(due, failure));
        }

        private Uni<Void> forget(List<Outcome> outcomes) {
            var gone = outcomes.stream()
                    .filter(Outcome::isGone)
                    .map(outcome -> outcome.due().key())
                    .toList();
            return gone.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : journal.forget(gone).invoke(() -> round.count(gone.size()));
        }

        private void note(List<Outcome> outcomes) {
            outcomes.stream().filter(outcome -> !outcome.isGone()).forEach(this::log);
            if (!outcomes.isEmpty() && outcomes.stream().allMatch(Outcome::isStoreUnavailable)) {
                throw Objects.requireNonNull((BlobException) outcomes.get(0).failure());
            }
        }

        private void log(Outcome outcome) {
            failed++;
            if (failed <= LOGGED) {
                LOG.warnf(
                        "Attempt %d to delete %s failed: %s",
                        outcome.due().attempts(),
                        outcome.due().key(),
                        Objects.requireNonNull(outcome.failure()).getMessage());
            }
        }

        private void summarize() {
            if (failed > LOGGED) {
                LOG.warnf("%d deletes of this round failed, the first %d are logged", failed, LOGGED);
            }
        }
    }

    /** @param failure null if nothing is left of the object */
    private record Outcome(DueObject due, @Nullable Throwable failure) {

        boolean isGone() {
            return failure == null;
        }

        boolean isStoreUnavailable() {
            return failure instanceof BlobException refusal && refusal.retryable();
        }
    }
}
