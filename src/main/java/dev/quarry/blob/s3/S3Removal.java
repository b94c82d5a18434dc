package dev.quarry.blob.s3;

import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobKey;
import dev.quarry.reactive.Retry;
import io.smallrye.mutiny.Uni;

/**
 * Removes an object and the multipart uploads of its key.
 *
 * <p>Uploads first: one that completes just before it is aborted leaves an object, which the delete then finds. The store
 * may still complete one while it is aborted, so the removal succeeds only if nothing is there afterwards. A call without
 * a response, or something that appeared meanwhile, fails it; the caller keeps the journal entry, and the reaper removes
 * the rest.
 */
record S3Removal(S3Control control, Retry retry) {

    Uni<Void> of(BlobKey key) {
        return retry.of(attempt(key));
    }

    private Uni<Void> attempt(BlobKey key) {
        return control.abortAll(key)
                .call(() -> control.delete(key))
                // Without an upload there is nothing that an abort could leave open: one list request less.
                .chain(hadUploads ->
                        hadUploads ? hasOpenUploads(key) : Uni.createFrom().item(false))
                .chain(isOpen -> isOpen ? Uni.createFrom().item(true) : control.exists(key))
                .invoke(isThere -> {
                    if (isThere) {
                        throw new BlobException(
                                BlobException.Kind.UNAVAILABLE, key + " is still there after it was deleted");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> hasOpenUploads(BlobKey key) {
        return control.openUploads(key).map(ids -> !ids.isEmpty());
    }
}
