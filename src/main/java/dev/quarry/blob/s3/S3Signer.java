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
 * Signs the addresses that image bytes go to and come from, so that any HTTP client can carry them. Pure computation: asks
 * nobody.
 *
 * <p>A target is what stands in a request's first line: path and query.
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
        // Where a bucket's objects are is for the SDK to say: Amazon's hosts have rules of their own.
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
            throw S3Failures.ofSdk("address of " + config.bucket(), e);
        }
    }

    /** Scheme, host and, unless it is the scheme's own, port. */
    URI origin() {
        return origin;
    }

    boolean isTls() {
        return "https".equals(origin.getScheme());
    }

    int port() {
        return origin.getPort() >= 0 ? origin.getPort() : isTls() ? 443 : 80;
    }

    /** The target of a GET. */
    String get(BlobKey key) {
        return target("GET", key, Map.of(), Collections.emptySortedMap(), VALID);
    }

    /**
     * A whole address for clients, valid for a minute.
     *
     * @param headers what the store's answer is to say, which S3 takes as {@code response-…} in the query
     */
    String getAnswering(BlobKey key, Map<String, String> headers) {
        var query = new TreeMap<String, String>();
        headers.forEach((name, value) -> query.put("response-" + name.toLowerCase(Locale.ROOT), value));
        return origin + target("GET", key, query, Collections.emptySortedMap(), VALID_FOR_CLIENTS);
    }

    /** @param headers those beginning with {@code x-amz-} that will be sent: S3 takes none that was not signed */
    String put(BlobKey key, SortedMap<String, String> headers) {
        return target("PUT", key, Map.of(), headers, VALID);
    }

    String putPart(BlobKey key, String uploadId, int number) {
        var query = Map.of("uploadId", uploadId, "partNumber", Integer.toString(number));
        return target("PUT", key, query, Collections.emptySortedMap(), VALID);
    }

    /** Neither a prefix nor a key has a character that would have to be escaped in a path. */
    private String target(
            String method, BlobKey key, Map<String, String> query, SortedMap<String, String> headers, Duration valid) {
        var path = root + key.value();
        return credentials
                .map(provider -> path + "?"
                        + signature.query(method, path, query, headers, provider.fetch(), Instant.now(), valid))
                .orElseGet(() -> query.isEmpty() ? path : path + "?" + S3Signature.joined(new TreeMap<>(query)));
    }
}
