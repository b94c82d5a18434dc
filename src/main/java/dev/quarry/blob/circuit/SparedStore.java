package dev.quarry.blob.circuit;

import dev.quarry.blob.BlobConfig;
import dev.quarry.blob.BlobContent;
import dev.quarry.blob.BlobKey;
import dev.quarry.blob.BlobStore;
import dev.quarry.blob.BlobWrite;
import dev.quarry.blob.ByteRange;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;

/**
 * Decorator that protects a store with two circuit breakers, one for reads and one for writes, since a store may still
 * support one of them. Deletes and cancels bypass both: no client waits for them, and the journal keeps what remains.
 */
public final class SparedStore implements BlobStore {

    private final BlobStore store;
    private final Circuit reads;
    private final Circuit writes;

    public SparedStore(BlobStore store, BlobConfig.Circuit config) {
        this.store = store;
        this.reads = new Circuit("Store reads", config);
        this.writes = new Circuit("Store writes", config);
    }

    @Override
    public int partSize() {
        return store.partSize();
    }

    @Override
    public Uni<Void> prepare() {
        return store.prepare();
    }

    @Override
    public Uni<Void> ping() {
        return store.ping();
    }

    @Override
    public BlobWrite write(BlobKey key, String mediaType) {
        return new SparedWrite(store.write(key, mediaType), writes);
    }

    @Override
    public Uni<BlobContent> open(BlobKey key, long length, ByteRange range) {
        return reads.through(store.open(key, length, range));
    }

    @Override
    public Uni<Void> copy(BlobKey from, BlobKey to, long length, String sha256) {
        return writes.through(store.copy(from, to, length, sha256));
    }

    @Override
    public Optional<String> presigned(BlobKey key, Map<String, String> headers) {
        return store.presigned(key, headers);
    }

    @Override
    public Uni<Void> delete(BlobKey key) {
        return store.delete(key);
    }
}
