package dev.quarry.journal;

import dev.quarry.blob.BlobKey;
import dev.quarry.blob.BlobStore;
import dev.quarry.journal.Journal.DueObject;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

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

    private final Journal journal;
    private final BlobStore store;

    Reaper(Journal journal, BlobStore store) {
        this.journal = journal;
        this.store = store;
    }

    /** Processes all entries that are due, in batches. Entries whose delete fails are due again later. */
    Uni<Void> run() {
        return journal.claim(BATCH)
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : delete(due)
                                .chain(() ->
                                        due.size() < BATCH ? Uni.createFrom().voidItem() : run()));
    }

    private Uni<Void> delete(List<DueObject> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(this::delete)
                .merge(AT_ONCE)
                .collect()
                .asList()
                .map(gone -> gone.stream().flatMap(Optional::stream).toList())
                .chain(gone -> gone.isEmpty() ? Uni.createFrom().voidItem() : journal.forget(gone));
    }

    /** Returns the key; empty if the object could not be deleted. */
    private Uni<Optional<BlobKey>> delete(DueObject due) {
        return store.delete(due.key())
                .map(gone -> Optional.of(due.key()))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Attempt %d to delete %s failed: %s", due.attempts(), due.key(), failure.getMessage()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }
}
