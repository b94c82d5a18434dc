package dev.quarry.blob.s3;

import dev.quarry.blob.BlobConfig;
import dev.quarry.blob.BlobContent;
import dev.quarry.blob.BlobKey;
import dev.quarry.blob.BlobStore;
import dev.quarry.blob.BlobWrite;
import dev.quarry.blob.ByteRange;
import dev.quarry.reactive.Retry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Optional;

/** Object store in a bucket of an S3-compatible service. */
public class S3BlobStore implements BlobStore {

    private final int partSize;
    private final S3Control control;
    private final S3Signer signer;
    private final S3Transfer transfer;
    private final S3Copy copies;
    private final Retry retry;
    private final S3Removal removal;

    public S3BlobStore(BlobConfig.S3 config, Vertx vertx) {
        this.partSize = S3Settings.partSize(config);
        S3Settings.requireEndpoint(config);
        var access = MinioClients.create(config);
        this.control = new S3Control(config, access.client());
        this.signer = new S3Signer(config, access);
        this.transfer = new S3Transfer(config, vertx, signer);
        this.copies = new S3Copy(config, access.client());
        this.retry = S3Settings.retry(config, vertx);
        this.removal = new S3Removal(control, retry);
    }

    @Override
    public int partSize() {
        return partSize;
    }

    @Override
    public Uni<Void> prepare() {
        return control.requireBucket();
    }

    @Override
    public Uni<Void> ping() {
        return control.ping();
    }

    @Override
    public BlobWrite write(BlobKey key, String mediaType) {
        return new S3BlobWrite(key, mediaType, control, transfer, removal);
    }

    @Override
    public Uni<BlobContent> open(BlobKey key, long length, ByteRange range) {
        return retry.of(transfer.get(key, length, range));
    }

    @Override
    public Uni<Void> copy(BlobKey from, BlobKey to, long length, String sha256) {
        return retry.of(copies.make(from, to)).chain(() -> retry.of(copies.check(to, length, sha256)));
    }

    @Override
    public Optional<String> presigned(BlobKey key, Map<String, String> headers) {
        return Optional.of(signer.getAnswering(key, headers));
    }

    @Override
    public Uni<Void> delete(BlobKey key) {
        return removal.of(key);
    }
}
