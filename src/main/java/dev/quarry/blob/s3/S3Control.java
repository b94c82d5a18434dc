package dev.quarry.blob.s3;

import com.google.common.collect.Multimap;
import com.google.common.collect.MultimapBuilder;
import dev.quarry.blob.BlobConfig;
import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobKey;
import dev.quarry.problem.StartRefused;
import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.messages.Part;
import io.minio.messages.Upload;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Control requests, which carry no image bytes, through MinIO's SDK. */
final class S3Control {

    private final MinioAsyncClient client;
    private final BlobConfig.S3 config;
    private final String bucket;
    private final String prefix;
    private final Map<String, String> encryption;

    S3Control(BlobConfig.S3 config, MinioAsyncClient client) {
        this.config = config;
        this.bucket = config.bucket();
        this.prefix = S3Settings.prefix(config);
        this.encryption = S3Encryption.headers(config);
        this.client = client;
    }

    Uni<Void> requireBucket() {
        return bucketExists()
                .chain(exists -> exists ? Uni.createFrom().voidItem() : makeBucket())
                .onFailure(BlobException.class)
                .transform(failure -> new StartRefused(
                        "cannot use bucket \"" + bucket + "\" at " + config.endpoint() + ": "
                                + failure.getMessage() + ". Check quarry.blob.s3.endpoint, .bucket, .access-key and"
                                + " .secret-key.",
                        failure));
    }

    /** Fails unless the bucket exists. */
    Uni<Void> ping() {
        return bucketExists()
                .invoke(exists -> {
                    if (!exists) {
                        throw new BlobException(BlobException.Kind.MISSING, "bucket not found: " + bucket);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> bucketExists() {
        return SdkCalls.call(
                "HEAD bucket " + bucket,
                () -> client.bucketExists(
                        BucketExistsArgs.builder().bucket(bucket).build()));
    }

    /** Creates the bucket. If that fails, another replica that starts concurrently may have created it. */
    private Uni<Void> makeBucket() {
        return SdkCalls.call(
                        "PUT bucket " + bucket,
                        () -> client.makeBucket(MakeBucketArgs.builder()
                                .bucket(bucket)
                                .region(config.region())
                                .build()))
                .onFailure(BlobException.class)
                .recoverWithUni(failure -> bucketExists()
                        .chain(exists -> exists
                                ? Uni.createFrom().voidItem()
                                : Uni.createFrom().failure(failure)));
    }

    /** Begins a multipart upload and returns its ID. */
    Uni<String> createMultipart(BlobKey key, String mediaType) {
        Multimap<String, String> headers =
                MultimapBuilder.hashKeys().arrayListValues().build();
        headers.put("Content-Type", mediaType);
        encryption.forEach(headers::put);
        return SdkCalls.call(
                        "POST uploads " + key,
                        () -> client.createMultipartUploadAsync(bucket, config.region(), name(key), headers, null))
                .map(created -> created.result().uploadId());
    }

    Uni<Void> completeMultipart(BlobKey key, String uploadId, List<Part> parts) {
        return SdkCalls.call(
                        "POST complete " + key,
                        () -> client.completeMultipartUploadAsync(
                                bucket, config.region(), name(key), uploadId, parts.toArray(Part[]::new), null, null))
                .replaceWithVoid();
    }

    /** Fails with {@link BlobException.Kind#CORRUPT} unless the stored object has {@code length} bytes. */
    Uni<Void> requireLength(BlobKey key, long length) {
        return stat(key)
                .invoke(there -> {
                    if (there.size() != length) {
                        throw new BlobException(
                                BlobException.Kind.CORRUPT,
                                key + " has " + there.size() + " bytes, but " + length + " were sent");
                    }
                })
                .replaceWithVoid();
    }

    /** Aborts a multipart upload. Succeeds if it does not exist. */
    Uni<Void> abortMultipart(BlobKey key, String uploadId) {
        return SdkCalls.call(
                        "DELETE upload " + key,
                        () -> client.abortMultipartUploadAsync(
                                bucket, config.region(), name(key), uploadId, null, null))
                .replaceWithVoid()
                .onFailure(S3Control::isMissing)
                .recoverWithNull();
    }

    /**
     * Aborts all multipart uploads of this key, including those whose ID was never received.
     *
     * @return whether there were any
     */
    Uni<Boolean> abortAll(BlobKey key) {
        return openUploads(key)
                .call(ids -> ids.stream()
                        .map(id -> abortMultipart(key, id))
                        .reduce(Uni.createFrom().voidItem(), (before, next) -> before.chain(() -> next)))
                .map(ids -> !ids.isEmpty());
    }

    /** Returns the IDs of the multipart uploads of this key that are neither completed nor aborted. */
    Uni<List<String>> openUploads(BlobKey key) {
        return SdkCalls.call(
                        "GET uploads " + key,
                        () -> client.listMultipartUploadsAsync(
                                bucket, config.region(), null, null, null, 1000, name(key), null, null, null))
                .map(listed -> listed.result().uploads().stream()
                        .filter(upload -> upload.objectName().equals(name(key)))
                        .map(Upload::uploadId)
                        .toList());
    }

    Uni<Boolean> exists(BlobKey key) {
        return stat(key).replaceWith(true).onFailure(S3Control::isMissing).recoverWithItem(false);
    }

    /** Deletes an object. S3 reports success if it does not exist. */
    Uni<Void> delete(BlobKey key) {
        return SdkCalls.call(
                "DELETE " + key,
                () -> client.removeObject(RemoveObjectArgs.builder()
                        .bucket(bucket)
                        .object(name(key))
                        .build()));
    }

    private Uni<StatObjectResponse> stat(BlobKey key) {
        return SdkCalls.call(
                "HEAD " + key,
                () -> client.statObject(StatObjectArgs.builder()
                        .bucket(bucket)
                        .object(name(key))
                        .build()));
    }

    private String name(BlobKey key) {
        return prefix + key.value();
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof BlobException blob && blob.kind() == BlobException.Kind.MISSING;
    }
}
