package dev.quarry.blob.s3;

import io.minio.MinioAsyncClient;
import io.minio.credentials.Provider;
import java.util.Optional;

/**
 * The way to the bucket.
 *
 * @param credentials what the client signs with; empty where requests go out unsigned
 */
record S3Access(MinioAsyncClient client, Optional<Provider> credentials) {}
