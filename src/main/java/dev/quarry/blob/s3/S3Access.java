package dev.quarry.blob.s3;

import io.minio.MinioAsyncClient;
import io.minio.credentials.Provider;
import java.util.Optional;

/**
 * Access to the bucket.
 *
 * @param credentials used to sign requests; empty if requests are not signed
 */
record S3Access(MinioAsyncClient client, Optional<Provider> credentials) {}
