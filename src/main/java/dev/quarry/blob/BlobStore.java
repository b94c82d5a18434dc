package dev.quarry.blob;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;

/**
 * Store of objects by key. An object that is being written is not visible before its commit.
 *
 * <p>Every {@link Uni} except that of {@link #prepare} fails only with a {@link BlobException}. Results are delivered
 * on the caller's context.
 */
public interface BlobStore {

    /** Returns the size in bytes of every part of an object except the last. Smaller objects are not split. */
    int partSize();

    /**
     * Checks at startup that the store is usable, and creates the bucket or directory if it does not exist. Fails with
     * a message for the operator.
     */
    Uni<Void> prepare();

    /** Fails if the store does not respond. */
    Uni<Void> ping();

    /** Begins to write an object. Sends nothing to the store before the first part. */
    BlobWrite write(BlobKey key, String mediaType);

    /** Opens a whole object. */
    default Uni<BlobContent> open(BlobKey key, long length) {
        return open(key, length, ByteRange.whole(length));
    }

    /**
     * Opens a range of an object. If the subscription has been cancelled by the time the object is open, closes it
     * again.
     *
     * @param length expected length of the whole object in bytes; any other length fails with
     *     {@link BlobException.Kind#CORRUPT}
     * @param range within the object
     */
    Uni<BlobContent> open(BlobKey key, long length, ByteRange range);

    /**
     * Copies an object within the store, without passing its bytes through Quarry, and verifies the copy. After a
     * failure, parts of the copy may exist or may still appear.
     *
     * <p>Fails with {@link BlobException.Kind#MISSING} if the source does not exist, and with
     * {@link BlobException.Kind#CORRUPT} if the copy has another length or digest.
     *
     * @param to a key that has never been used
     * @param length expected length of the object in bytes
     * @param sha256 digest of the object, 64 hexadecimal digits; compared if the store reports a digest
     */
    Uni<Void> copy(BlobKey from, BlobKey to, long length, String sha256);

    /**
     * Returns a short-lived URL at which anyone who has it can download the object directly from the store; empty if
     * the store does not support this.
     *
     * @param headers response headers that the store must send: {@code Content-Type}, {@code Content-Disposition},
     *     {@code Cache-Control}
     */
    default Optional<String> presigned(BlobKey key, Map<String, String> headers) {
        return Optional.empty();
    }

    /** Deletes an object and the remains of an interrupted write. Succeeds if there is nothing to delete. */
    Uni<Void> delete(BlobKey key);
}
