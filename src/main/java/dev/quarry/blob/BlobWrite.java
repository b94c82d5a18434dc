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

    /**
     * Writes the rest; then the object is there, whole. Where parts went before it is at most one more, or nothing; else
     * it is the whole object, of at most two parts' length. What the store says it holds is compared with what was sent.
     *
     * @param sha256 of the whole object, 64 hexadecimal digits
     */
    Uni<Void> commit(Chunk rest, String sha256);

    /** Gives the write up: nothing of it stays. Safe at any time before a commit, after a failure too, and twice. */
    Uni<Void> cancel();

    /**
     * Tells whether a request was given up without an answer, so that its bytes may still arrive behind a
     * {@link #cancel}. Then what was cancelled must be deleted once more, later.
     */
    boolean mayArriveLate();
}
