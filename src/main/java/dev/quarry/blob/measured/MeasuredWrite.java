package dev.quarry.blob.measured;

import dev.quarry.blob.BlobKey;
import dev.quarry.blob.BlobWrite;
import dev.quarry.blob.Chunk;
import io.smallrye.mutiny.Uni;

/** Decorator that measures the steps of a write. */
record MeasuredWrite(BlobKey key, BlobWrite write, StoreCalls calls) implements BlobWrite {

    @Override
    public Uni<Void> append(Chunk part) {
        return calls.measure("append", key, write.append(part));
    }

    @Override
    public Uni<Void> commit(Chunk rest, String sha256) {
        return calls.measure("commit", key, write.commit(rest, sha256));
    }

    @Override
    public Uni<Void> cancel() {
        return calls.measure("cancel", key, write.cancel());
    }

    @Override
    public boolean mayArriveLate() {
        return write.mayArriveLate();
    }
}
