package dev.quarry.blob.measured;

import dev.quarry.blob.BlobContent;
import dev.quarry.blob.BlobKey;
import dev.quarry.blob.BlobStore;
import dev.quarry.blob.BlobWrite;
import dev.quarry.blob.ByteRange;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;

/** Decorator that measures the calls to a store. */
public final class MeasuredStore implements BlobStore {

    private final BlobStore store;
    private final StoreCalls calls;

    public MeasuredStore(BlobStore store, MeterRegistry meters, Tracer tracer) {
        this.store = store;
        this.calls = new StoreCalls(meters, tracer);
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
        return new MeasuredWrite(key, store.write(key, mediaType), calls);
    }

    @Override
    public Uni<BlobContent> open(BlobKey key, long length, ByteRange range) {
        return calls.measure("open", key, store.open(key, length, range));
    }

    @Override
    public Uni<Void> copy(BlobKey from, BlobKey to, long length, String sha256) {
        return calls.measure("copy", from, store.copy(from, to, length, sha256));
    }

    @Override
    public Optional<String> presigned(BlobKey key, Map<String, String> headers) {
        return store.presigned(key, headers);
    }

    @Override
    public Uni<Void> delete(BlobKey key) {
        return calls.measure("delete", key, store.delete(key));
    }
}
