package dev.quarry.blob.s3;

import dev.quarry.blob.BlobConfig;
import dev.quarry.blob.BlobKey;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.MinioAsyncClient;
import io.minio.http.Method;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Signs the addresses that image bytes go to and come from (AWS Signature Version 4, query parameters), so that any
 * HTTP client can carry them. Pure computation: with a region given, the SDK asks nobody.
 */
final class S3Signer {

    private static final int VALID_HOURS = 1;

    private final MinioAsyncClient client;
    private final String bucket;
    private final String region;
    private final String prefix;

    S3Signer(BlobConfig.S3 config, MinioAsyncClient client) {
        this.client = client;
        this.bucket = config.bucket();
        this.region = config.region();
        this.prefix = S3Settings.prefix(config);
    }

    String get(BlobKey key) {
        return sign(Method.GET, key, Map.of(), Map.of());
    }

    /** @param headers what the store's answer is to say, which S3 takes as {@code response-…} in the query */
    String getAnswering(BlobKey key, Map<String, String> headers) {
        var query = new TreeMap<String, String>();
        headers.forEach((name, value) -> query.put("response-" + name.toLowerCase(Locale.ROOT), value));
        return sign(Method.GET, key, query, Map.of(), 1, TimeUnit.MINUTES);
    }

    /** @param headers those beginning with {@code x-amz-} that will be sent: S3 takes none that was not signed */
    String put(BlobKey key, Map<String, String> headers) {
        return sign(Method.PUT, key, Map.of(), headers);
    }

    String putPart(BlobKey key, String uploadId, int number) {
        return sign(Method.PUT, key, Map.of("uploadId", uploadId, "partNumber", Integer.toString(number)), Map.of());
    }

    private String sign(Method method, BlobKey key, Map<String, String> query, Map<String, String> headers) {
        return sign(method, key, query, headers, VALID_HOURS, TimeUnit.HOURS);
    }

    private String sign(
            Method method,
            BlobKey key,
            Map<String, String> query,
            Map<String, String> headers,
            int valid,
            TimeUnit unit) {
        try {
            return client.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                    .method(method)
                    .bucket(bucket)
                    .region(region)
                    .object(prefix + key.value())
                    .extraQueryParams(query)
                    .extraHeaders(headers)
                    .expiry(valid, unit)
                    .build());
        } catch (Exception e) {
            throw S3Failures.ofSdk("signing of " + key, e);
        }
    }
}
