package dev.quarry.blob;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps objects under keys. Nothing of an object can be seen before its write is committed.
 *
 * <p>Every {@link Uni} fails with a {@link BlobException} and nothing else, and calls back on the caller's context.
 */
public interface BlobStore {

    /** The size of every part of an object but its last, in bytes; an object up to this size is written at once. */
    int partSize();

    /** Checks at start that the store can be used and makes what is missing; fails with a line for the operator. */
    Uni<Void> prepare();

    /** Tells whether the store answers now; fails if it does not. */
    Uni<Void> ping();

    /** Begins to write an object; nothing reaches the store before the first part does. */
    BlobWrite write(BlobKey key, String mediaType);

    /** Opens a whole object. */
    default Uni<BlobContent> open(BlobKey key, long length) {
        return open(key, length, ByteRange.whole(length));
    }

    /**
     * Opens a range of an object. If nobody waits any more when it is open, it is closed again.
     *
     * @param length what the whole object must measure, in bytes; another length is a
     *     {@link BlobException.Kind#CORRUPT}
     * @param range within the object
     */
    Uni<BlobContent> open(BlobKey key, long length, ByteRange range);

    /**
     * Copies an object within the store, whose bytes come by nobody else. When it ends the copy is there, whole, and what
     * the store says it holds was compared; after a failure something of it may be there, or still come.
     *
     * <p>A source that is not there is a {@link BlobException.Kind#MISSING}, a copy of another length or digest a
     * {@link BlobException.Kind#CORRUPT}.
     *
     * @param to a key that was never used
     * @param length what the object must measure, in bytes
     * @param sha256 of the object, 64 hexadecimal digits, compared where the store tells its own
     */
    Uni<Void> copy(BlobKey from, BlobKey to, long length, String sha256);

    /**
     * An address at which anyone who has it can get an object for a short while, without passing through here; empty if
     * the store has none.
     *
     * @param headers what the answer there is to say: {@code Content-Type}, {@code Content-Disposition},
     *     {@code Cache-Control}
     */
    default Optional<String> presigned(BlobKey key, Map<String, String> headers) {
        return Optional.empty();
    }

    /** Deletes an object and anything an interrupted write left of it; that there is none is fine. */
    Uni<Void> delete(BlobKey key);
}
