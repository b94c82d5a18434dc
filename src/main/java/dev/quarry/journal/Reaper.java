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
 * Deletes what is due: what crashes left, what uploads gave up, what the last image stopped using. Any number of replicas
 * may do it at once.
 *
 * <p>What a crash leaves: after the claim the entry, hidden for a while; after the object is gone the entry still. Both
 * are taken on again, and deleting what is not there is no failure.
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

    /** Works off everything that is due, in batches; what fails is due again later. */
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

    /** Empty if the object could not be deleted. */
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
