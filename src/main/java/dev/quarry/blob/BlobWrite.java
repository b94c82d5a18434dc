package dev.quarry.blob;

import io.smallrye.mutiny.Uni;

/**
 * One object on its way into the store: any number of full parts, then a commit with the rest, or a cancel.
 *
 * <p>Calls follow each other: the next one is made when the {@link Uni} before has ended.
 */
public interface BlobWrite {

    /** Writes a part of exactly {@link BlobStore#partSize()} bytes that is not the object's last. */
    Uni<Void> append(Chunk part);

    /** Writes the rest, of at most one part and empty only where parts went before; then the object is there, whole. */
    Uni<Void> commit(Chunk rest);

    /** Gives the write up: nothing of it stays. Safe at any time before a commit, after a failure too, and twice. */
    Uni<Void> cancel();
}
