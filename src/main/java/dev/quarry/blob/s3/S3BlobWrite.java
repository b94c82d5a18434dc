package dev.quarry.blob.s3;

import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobKey;
import dev.quarry.blob.BlobWrite;
import dev.quarry.blob.Chunk;
import dev.quarry.reactive.Retry;
import io.minio.messages.Part;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Write of one object to the bucket: a single PUT if the commit has all the bytes, a multipart upload otherwise.
 *
 * <p>Every request can be retried: only one upload writes the key, and the bytes of the request are still in memory.
 */
final class S3BlobWrite implements BlobWrite {

    private final BlobKey key;
    private final String mediaType;
    private final S3Control control;
    private final S3Transfer transfer;
    private final S3Removal removal;
    private final Retry retry;
    private final List<Part> parts = new ArrayList<>();
    private long length;
    private boolean inDoubt;
    private boolean begunInDoubt;
    private boolean completing;

    @Nullable
    private String uploadId;

    S3BlobWrite(BlobKey key, String mediaType, S3Control control, S3Transfer transfer, S3Removal removal) {
        this.key = key;
        this.mediaType = mediaType;
        this.control = control;
        this.transfer = transfer;
        this.removal = removal;
        this.retry = removal.retry();
    }

    @Override
    public Uni<Void> append(Chunk part) {
        return upload().chain(id -> putPart(id, part));
    }

    @Override
    public Uni<Void> commit(Chunk rest, String sha256) {
        return uploadId == null ? attempts(transfer.put(key, rest, mediaType, sha256)) : complete(uploadId, rest);
    }

    @Override
    public Uni<Void> cancel() {
        if (inDoubt || completing) {
            // A failed PUT may still have stored the object, a multipart upload may have begun without a response, and
            // an upload whose completion failed, or a check after it, may have created the object.
            return removal.of(key);
        }
        return retry.of(uploadId == null ? control.delete(key) : control.abortMultipart(key, uploadId));
    }

    @Override
    public boolean mayArriveLate() {
        return inDoubt;
    }

    private Uni<Void> complete(String id, Chunk rest) {
        var last = rest.length() == 0 ? Uni.createFrom().voidItem() : putPart(id, rest);
        return last.invoke(() -> completing = true)
                .chain(() -> attempts(control.completeMultipart(key, id, parts)))
                // If the response to an earlier attempt was lost, a missing upload is one that was completed.
                .onFailure(failure -> inDoubt && isMissing(failure))
                .recoverWithNull()
                .chain(() -> attempts(control.requireLength(key, length)))
                .onFailure(S3BlobWrite::isMissing)
                .transform(this::lost)
                // An earlier attempt to begin, whose response was lost, may have left a second upload open.
                .chain(() -> begunInDoubt
                        ? attempts(control.abortAll(key)).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> putPart(String id, Chunk part) {
        length += part.length();
        var number = parts.size() + 1;
        return attempts(transfer.putPart(key, id, number, part))
                .onFailure(S3BlobWrite::isMissing)
                .transform(this::lost)
                .invoke(etag -> parts.add(new Part(number, etag)))
                .replaceWithVoid();
    }

    private Uni<String> upload() {
        return uploadId != null
                ? Uni.createFrom().item(uploadId)
                : attempts(control.createMultipart(key, mediaType)).invoke(this::begun);
    }

    private void begun(String id) {
        uploadId = id;
        begunInDoubt = inDoubt;
    }

    private <T> Uni<T> attempts(Uni<T> request) {
        return retry.of(request.onFailure(S3Failures::mayPass).invoke(failure -> inDoubt = true));
    }

    private BlobException lost(Throwable failure) {
        return new BlobException(
                BlobException.Kind.LOST, "the store lost " + key + ": " + failure.getMessage(), failure);
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof BlobException blob && blob.kind() == BlobException.Kind.MISSING;
    }
}
