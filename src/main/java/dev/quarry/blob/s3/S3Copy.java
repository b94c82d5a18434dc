package dev.quarry.blob.s3;

import dev.quarry.blob.BlobConfig;
import dev.quarry.blob.BlobException;
import dev.quarry.blob.BlobKey;
import io.minio.CopyObjectArgs;
import io.minio.CopySource;
import io.minio.MinioAsyncClient;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.smallrye.mutiny.Uni;
import java.util.Map;

/**
 * Copies objects within the bucket with CopyObject. Above 5 GiB, where S3 rejects CopyObject, the SDK copies the parts
 * of a multipart upload instead.
 *
 * <p>A copy can be retried: it writes the same bytes, and no other request writes the key.
 */
final class S3Copy {

    private static final Map<String, String> TELL_CHECKSUM = Map.of("x-amz-checksum-mode", "ENABLED");

    private final MinioAsyncClient client;
    private final String bucket;
    private final boolean checksum;
    private final String prefix;
    private final Map<String, String> encryption;

    S3Copy(BlobConfig.S3 config, MinioAsyncClient client) {
        this.client = client;
        this.bucket = config.bucket();
        this.checksum = config.checksum();
        this.prefix = S3Settings.prefix(config);
        this.encryption = S3Encryption.headers(config);
    }

    Uni<Void> make(BlobKey from, BlobKey to) {
        return SdkCalls.call(
                        "COPY " + from + " to " + to,
                        () -> client.copyObject(CopyObjectArgs.builder()
                                .bucket(bucket)
                                .object(prefix + to.value())
                                .extraHeaders(encryption)
                                .source(CopySource.builder()
                                        .bucket(bucket)
                                        .object(prefix + from.value())
                                        .build())
                                .build()))
                .replaceWithVoid();
    }

    /** Verifies the length of a copy and, if the store reports it, its digest. */
    Uni<Void> check(BlobKey copy, long length, String sha256) {
        return SdkCalls.call(
                        "HEAD " + copy,
                        () -> client.statObject(StatObjectArgs.builder()
                                .bucket(bucket)
                                .object(prefix + copy.value())
                                .extraHeaders(checksum ? TELL_CHECKSUM : Map.of())
                                .build()))
                .onFailure(S3Copy::isMissing)
                .transform(failure -> new BlobException(
                        BlobException.Kind.LOST, "the store lost " + copy + ": " + failure.getMessage(), failure))
                .invoke(there -> require(there, length, sha256))
                .replaceWithVoid();
    }

    private static void require(StatObjectResponse there, long length, String sha256) {
        var told = there.headers().get(S3Checksum.HEADER);
        // The checksum of a multipart upload is a digest of digests, marked by a dash.
        var differs = told != null && !told.contains("-") && !told.equals(S3Checksum.of(sha256));
        if (there.size() != length || differs) {
            throw new BlobException(
                    BlobException.Kind.CORRUPT,
                    there.object() + " has " + there.size() + " bytes and digest " + told + ", expected " + length
                            + " bytes and digest " + S3Checksum.of(sha256));
        }
    }

    private static boolean isMissing(Throwable failure) {
        return failure instanceof BlobException blob && blob.kind() == BlobException.Kind.MISSING;
    }
}
