package dev.quarry.blob.s3;

import dev.quarry.blob.BlobConfig;
import dev.quarry.blob.BlobKey;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.credentials.Provider;
import io.minio.http.Method;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Creates presigned URLs for image bytes, so that any HTTP client can transfer them. Performs no I/O.
 *
 * <p>A target is the path and query in the first line of a request.
 */
final class S3Signer {

    private static final Duration VALID = Duration.ofHours(1);
    private static final Duration VALID_FOR_CLIENTS = Duration.ofMinutes(1);
    private static final String ANY = "any";

    private final URI origin;
    private final String root;
    private final Optional<Provider> credentials;
    private final S3Signature signature;

    S3Signer(BlobConfig.S3 config, S3Access access) {
        // The SDK decides the host and path of the bucket, because the hosts of AWS follow special rules.
        var any = URI.create(signedBySdk(config, access));
        this.origin = URI.create(any.getScheme() + "://" + any.getRawAuthority());
        this.root = any.getRawPath().substring(0, any.getRawPath().length() - ANY.length()) + S3Settings.prefix(config);
        this.credentials = access.credentials();
        this.signature = new S3Signature(any.getRawAuthority(), config.region());
    }

    private static String signedBySdk(BlobConfig.S3 config, S3Access access) {
        try {
            return access.client()
                    .getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                            .method(Method.GET)
                            .bucket(config.bucket())
                            .region(config.region())
                            .object(ANY)
                            .build());
        } catch (Exception e) {
            throw S3Failures.ofSdk("URL of bucket " + config.bucket(), e);
        }
    }

    /** Returns the scheme, the host and, unless it is the default of the scheme, the port. */
    URI origin() {
        return origin;
    }

    boolean isTls() {
        return "https".equals(origin.getScheme());
    }

    int port() {
        return origin.getPort() >= 0 ? origin.getPort() : isTls() ? 443 : 80;
    }

    /** Returns the target of a GET. */
    String get(BlobKey key) {
        return target("GET", key, Map.of(), Collections.emptySortedMap(), VALID);
    }

    /**
     * Returns a complete URL for clients, valid for 1 minute.
     *
     * @param headers response headers that the store must send, passed to S3 as {@code response-…} query parameters
     */
    String getAnswering(BlobKey key, Map<String, String> headers) {
        var query = new TreeMap<String, String>();
        headers.forEach((name, value) -> query.put("response-" + name.toLowerCase(Locale.ROOT), value));
        return origin + target("GET", key, query, Collections.emptySortedMap(), VALID_FOR_CLIENTS);
    }

    /** @param headers the {@code x-amz-} headers that the request will send; S3 rejects any that is not signed */
    String put(BlobKey key, SortedMap<String, String> headers) {
        return target("PUT", key, Map.of(), headers, VALID);
    }

    String putPart(BlobKey key, String uploadId, int number) {
        var query = Map.of("uploadId", uploadId, "partNumber", Integer.toString(number));
        return target("PUT", key, query, Collections.emptySortedMap(), VALID);
    }

    /** Key prefixes and keys contain no character that needs percent-encoding in a path. */
    private String target(
            String method, BlobKey key, Map<String, String> query, SortedMap<String, String> headers, Duration valid) {
        var path = root + key.value();
        return credentials
                .map(provider -> path + "?"
                        + signature.query(method, path, query, headers, provider.fetch(), Instant.now(), valid))
                .orElseGet(() -> query.isEmpty() ? path : path + "?" + S3Signature.joined(new TreeMap<>(query)));
    }
}
