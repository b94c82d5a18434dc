package dev.quarry.journal;

import dev.quarry.blob.BlobKey;
import dev.quarry.reactive.Round;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Leases of the objects that this process is writing. One statement renews them all. */
@ApplicationScoped
public class Leases {

    private final Journal journal;
    private final long nanos;
    private final LongSupplier clock;
    private final Map<BlobKey, Lease> held = new ConcurrentHashMap<>();

    @Inject
    Leases(Journal journal, JournalConfig config) {
        this(journal, config, System::nanoTime);
    }

    Leases(Journal journal, JournalConfig config, LongSupplier nanoClock) {
        this.journal = journal;
        this.nanos = config.lease().toNanos();
        this.clock = nanoClock;
    }

    /** Inserts the journal entry of an object and renews it until the lease ends. */
    public Uni<Lease> begin(BlobKey key, String organization) {
        return begin(key, () -> journal.announce(key, organization).replaceWith(true))
                .map(Optional::orElseThrow);
    }

    /**
     * Begins a lease with a custom statement.
     *
     * @param announcement inserts the journal entry; emits false if it did not, and then there is no lease
     */
    public Uni<Optional<Lease>> begin(BlobKey key, Supplier<Uni<Boolean>> announcement) {
        return Uni.createFrom().deferred(() -> {
            var now = clock.getAsLong();
            return announcement.get().map(announced -> announced ? Optional.of(hold(key, now)) : Optional.empty());
        });
    }

    /** Renews all leases. A lease whose entry was deleted or claimed is not renewed and expires. */
    Uni<Void> renew(Round round) {
        if (held.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var now = clock.getAsLong();
        return journal.renew(List.copyOf(held.keySet()))
                .invoke(renewed -> renewed.forEach(key -> renewed(key, now)))
                .invoke(renewed -> round.count(renewed.size()))
                .replaceWithVoid();
    }

    private Lease hold(BlobKey key, long now) {
        var lease = new Lease(key, now, nanos, clock, () -> held.remove(key));
        held.put(key, lease);
        return lease;
    }

    private void renewed(BlobKey key, long at) {
        var lease = held.get(key);
        if (lease != null) {
            lease.renewed(at);
        }
    }
}
