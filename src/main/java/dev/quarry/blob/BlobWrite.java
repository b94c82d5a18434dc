package dev.quarry.blob;

import io.smallrye.mutiny.Uni;

/**
 * Write of one object: any number of full parts, then a commit with the rest, or a cancel.
 *
 * <p>Calls must be sequential: make the next call after the {@link Uni} of the previous one has terminated.
 */
public interface BlobWrite {

    /** Writes a part of exactly {@link BlobStore#partSize()} bytes. */
    Uni<Void> append(Chunk part);

    /**
     * Writes the rest and makes the object visible. The stored object is verified by length or digest, as far as the
     * store supports it.
     *
     * @param rest after an {@link #append}, at most one part, possibly empty; otherwise the whole object, at most two
     *     parts
     * @param sha256 digest of the whole object, 64 hexadecimal digits
     */
    Uni<Void> commit(Chunk rest, String sha256);

    /** Removes everything written. Safe at any time before a successful commit, after a failure, and repeatedly. */
    Uni<Void> cancel();

    /**
     * Returns whether a request ended without a response, so that its bytes may reach the store even after a
     * {@link #cancel}. The object must then be deleted again later.
     */
    boolean mayArriveLate();
}
