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
 * Write of one object that is journaled before its first byte goes to the object store.
 *
 * <p>Nothing is written to the journal or the store before that, so a duplicate that is detected in time costs nothing.
 *
 * <p>After a crash, the journal entry remains, with or without an object or an open multipart upload. The reaper finds
 * them through the entry. The same holds if a write is given up and its outcome is unknown.
 */
final class AnnouncedWrite {

    private final BlobStore store;
    private final Journal journal;
    private final Leases leases;
    private final String organization;
    private final BlobKey key;
    private final Supplier<String> mediaType;
    private final Steps steps = new Steps();
    private boolean committed;

    @Nullable
    private Lease lease;

    @Nullable
    private BlobWrite write;

    /** @param mediaType read just before the first byte goes out; by then the format has been detected */
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

    /** Returns the key if the object is complete in the store; null before that and after {@link #giveUp}. */
    @Nullable
    BlobKey committedKey() {
        return committed ? key : null;
    }

    boolean isAnnounced() {
        return write != null;
    }

    /**
     * Journals the object before any of it is written, unless its bytes are already stored.
     *
     * @param known returns whether the bytes are already stored; journals the object if they are not
     * @return the result of {@code known}
     */
    Uni<Boolean> announceUnless(Function<BlobKey, Uni<Boolean>> known) {
        return steps.run(() -> leases.begin(key, () -> known.apply(key).map(isKnown -> !isKnown))
                .map(held -> held.map(this::begin).isEmpty()));
    }

    Uni<Void> append(Chunk part) {
        return steps.run(() -> announced().chain(announced -> announced.append(part)));
    }

    Uni<Void> commit(Chunk rest, String sha256) {
        return steps.run(() ->
                announced().chain(announced -> announced.commit(rest, sha256)).invoke(() -> committed = true));
    }

    /**
     * Waits for the step in progress, then removes what was written, unless a row refers to it.
     *
     * <p>The journal decides, not what this process remembers: the object is deleted only if its entry can be claimed, as
     * the reaper claims it. A commit whose answer was lost has deleted the entry, and no later commit can use the object.
     * A crash after the claim, or a delete that fails, leaves the entry for the reaper.
     *
     * <p>If bytes may still arrive late, only ends the lease: the reaper has to delete the object later anyway, and a
     * store that did not respond to the write would also delay the client during the clean-up.
     */
    Uni<Void> giveUp() {
        return steps.close().chain(this::end).chain(this::remove);
    }

    private Uni<Void> remove() {
        var isStored = committed;
        var begun = write;
        committed = false;
        write = null;
        if (begun == null || steps.mayGoOn() || begun.mayArriveLate()) {
            return Uni.createFrom().voidItem();
        }
        return journal.claim(key)
                .chain(isClaimed -> isClaimed
                        ? (isStored ? store.delete(key) : begun.cancel()).chain(() -> journal.forget(List.of(key)))
                        : Uni.createFrom().voidItem());
    }

    /** Stops renewing the lease. A journal entry that still exists becomes due when its lease expires. */
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
        var begun = store.write(key, mediaType.get());
        write = begun;
        steps.requireOpen();
        held.require();
        return begun;
    }
}
