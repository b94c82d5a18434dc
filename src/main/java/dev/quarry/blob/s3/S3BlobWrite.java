package dev.quarry.blob.s3;

import dev.quarry.blob.BlobKey;
import dev.quarry.blob.BlobWrite;
import dev.quarry.blob.Chunk;
import io.minio.messages.Part;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One object on its way into the bucket: a single PUT if it fits into one part, a multipart upload otherwise. */
final class S3BlobWrite implements BlobWrite {

    private final BlobKey key;
    private final String mediaType;
    private final S3Control control;
    private final S3Transfer transfer;
    private final List<Part> parts = new ArrayList<>();
    private long length;

    @Nullable
    private String uploadId;

    S3BlobWrite(BlobKey key, String mediaType, S3Control control, S3Transfer transfer) {
        this.key = key;
        this.mediaType = mediaType;
        this.control = control;
        this.transfer = transfer;
    }

    @Override
    public Uni<Void> append(Chunk part) {
        return upload().chain(id -> putPart(id, part));
    }

    @Override
    public Uni<Void> commit(Chunk rest, String sha256) {
        return uploadId == null ? transfer.put(key, rest, mediaType, sha256) : complete(uploadId, rest);
    }

    @Override
    public Uni<Void> cancel() {
        // A single PUT that failed may have arrived all the same; an upload's parts go with the upload.
        return uploadId == null ? control.delete(key) : control.abortMultipart(key, uploadId);
    }

    private Uni<Void> complete(String id, Chunk rest) {
        var last = rest.length() == 0 ? Uni.createFrom().voidItem() : putPart(id, rest);
        return last.chain(() -> control.completeMultipart(key, id, parts))
                .chain(() -> control.requireLength(key, length));
    }

    private Uni<Void> putPart(String id, Chunk part) {
        length += part.length();
        var number = parts.size() + 1;
        return transfer.putPart(key, id, number, part)
                .invoke(etag -> parts.add(new Part(number, etag)))
                .replaceWithVoid();
    }

    private Uni<String> upload() {
        return uploadId != null
                ? Uni.createFrom().item(uploadId)
                : control.createMultipart(key, mediaType).invoke(id -> uploadId = id);
    }
}
