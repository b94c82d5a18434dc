package dev.quarry.upload;

import dev.quarry.blob.BlobKey;
import dev.quarry.blob.BlobStore;
import dev.quarry.blob.BlobWrite;
import dev.quarry.blob.Chunk;
import dev.quarry.journal.Journal;
import dev.quarry.journal.Lease;
import dev.quarry.journal.Leases;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A write that is announced in the journal before its first byte goes to the store, and taken off the list when it is
 * given up. Until then nothing happens anywhere, so that a file that turns out to be known costs nothing.
 *
 * <p>What a crash leaves: after the announcement a journal row without an object; after any byte an open upload or an
 * object, and the row. The row is what leads to them.
 */
final class AnnouncedWrite {

    private final BlobStore store;
    private final Journal journal;
    private final Leases leases;
    private final String organization;
    private final BlobKey key;
    private final Supplier<String> mediaType;
    private boolean committed;

    @Nullable
    private Lease lease;

    @Nullable
    private BlobWrite write;

    /** @param mediaType asked when the first byte goes out, by when the file's own bytes have told it */
    AnnouncedWrite(BlobStore store, Journal journal, Leases leases, String organization, Supplier<String> mediaType) {
        this.store = store;
        this.journal = journal;
        this.leases = leases;
        this.organization = organization;
        this.key = BlobKey.fresh(organization);
        this.mediaType = mediaType;
    }

    BlobKey key() {
        return key;
    }

    /** The key, once the object is there whole; null before, and after it was given up. */
    @Nullable
    BlobKey committedKey() {
        return committed ? key : null;
    }

    boolean isAnnounced() {
        return write != null;
    }

    /**
     * Announces the object before anything of it is written, unless its bytes are known.
     *
     * @param known tells whether they are, and announces the object if not
     * @return the same
     */
    Uni<Boolean> announceUnless(Function<BlobKey, Uni<Boolean>> known) {
        return leases.begin(key, () -> known.apply(key).map(isKnown -> !isKnown))
                .map(held -> held.map(this::begin).isEmpty());
    }

    Uni<Void> append(Chunk part) {
        return announced().chain(announced -> announced.append(part));
    }

    Uni<Void> commit(Chunk rest, String sha256) {
        return announced().chain(announced -> announced.commit(rest, sha256)).invoke(() -> committed = true);
    }

    /**
     * Gives up what was written, object or open upload; then the journal may forget it. What may still arrive is left to
     * the journal at once: it would have to come back for it anyway, and a store that did not answer would let the client
     * wait for the cleanup as it did for the write.
     */
    Uni<Void> giveUp() {
        var begun = write;
        if (begun == null) {
            return end();
        }
        var wasCommitted = committed;
        committed = false;
        write = null;
        if (begun.mayArriveLate()) {
            return end();
        }
        var gone = wasCommitted ? store.delete(key) : begun.cancel();
        return gone.chain(() -> journal.forget(List.of(key))).eventually(this::end);
    }

    /** Nothing more is written; from now on the journal's entry, if it is still there, keeps its own time. */
    Uni<Void> end() {
        if (lease != null) {
            lease.end();
        }
        return Uni.createFrom().voidItem();
    }

    private Uni<BlobWrite> announced() {
        var begun = write;
        if (begun != null && lease != null) {
            return Uni.createFrom().item(begun).invoke(lease::require);
        }
        return leases.begin(key, organization).map(this::begin);
    }

    private BlobWrite begin(Lease held) {
        lease = held;
        held.require();
        var begun = store.write(key, mediaType.get());
        write = begun;
        return begun;
    }
}
