package dev.quarry.blob.circuit;

import dev.quarry.blob.BlobWrite;
import dev.quarry.blob.Chunk;
import io.smallrye.mutiny.Uni;

/** Decorator whose appends and commit pass through a circuit breaker. */
record SparedWrite(BlobWrite write, Circuit circuit) implements BlobWrite {

    @Override
    public Uni<Void> append(Chunk part) {
        return circuit.through(write.append(part));
    }

    @Override
    public Uni<Void> commit(Chunk rest, String sha256) {
        return circuit.through(write.commit(rest, sha256));
    }

    @Override
    public Uni<Void> cancel() {
        return write.cancel();
    }

    @Override
    public boolean mayArriveLate() {
        return write.mayArriveLate();
    }
}
