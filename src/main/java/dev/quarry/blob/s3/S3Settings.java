package dev.quarry.blob.s3;

import dev.quarry.blob.BlobConfig;
import dev.quarry.problem.StartRefused;
import dev.quarry.reactive.Retry;
import io.vertx.core.Vertx;
import java.util.regex.Pattern;

/** Validates the configuration of the bucket as far as its types do not. */
final class S3Settings {

    private static final long MEBIBYTE = 1024L * 1024;
    // S3 accepts a smaller part only as the last one (Amazon S3 User Guide, "Multipart upload limits").
    private static final long MIN_PART = 5 * MEBIBYTE;
    private static final long MAX_PART = 64 * MEBIBYTE;

    private static final Pattern PREFIX = Pattern.compile("([A-Za-z0-9._-]+/)*[A-Za-z0-9._-]*");

    private S3Settings() {}

    static int partSize(BlobConfig.S3 config) {
        var size = config.partSize().asLongValue();
        if (size < MIN_PART || size > MAX_PART) {
            throw new StartRefused("quarry.blob.s3.part-size must be between 5M and 64M, got " + size + " bytes.");
        }
        return (int) size;
    }

    static Retry retry(BlobConfig.S3 config, Vertx vertx) {
        if (config.retries() < 0) {
            throw new StartRefused("quarry.blob.s3.retries must be at least 0, got " + config.retries() + ".");
        }
        if (config.retryDelay().toMillis() < 1) {
            throw new StartRefused(
                    "quarry.blob.s3.retry-delay must be at least 1 ms, got " + config.retryDelay() + ".");
        }
        // One timeout may be a connection that a firewall dropped. After two, the store does not respond.
        var patience = config.timeout().multipliedBy(2);
        return new Retry(vertx, S3Failures::mayPass, config.retries(), config.retryDelay(), patience);
    }

    /** Returns the prefix of all object keys; empty if there is none. */
    static String prefix(BlobConfig.S3 config) {
        var prefix = config.keyPrefix().orElse("");
        if (!PREFIX.matcher(prefix).matches()) {
            throw new StartRefused("quarry.blob.s3.key-prefix may contain only letters, digits, ., _, - and /,"
                    + " and must not begin with / or contain //, got \"" + prefix + "\".");
        }
        return prefix;
    }

    /** @throws StartRefused if the endpoint is not an HTTP URL, or if only one of the two keys is set */
    static void requireEndpoint(BlobConfig.S3 config) {
        var scheme = config.endpoint().getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme)
                || config.endpoint().getHost() == null) {
            throw new StartRefused("quarry.blob.s3.endpoint must have the form https://host or http://host:port, got \""
                    + config.endpoint() + "\".");
        }
        if (config.accessKey().isPresent() != config.secretKey().isPresent()) {
            throw new StartRefused("quarry.blob.s3.access-key and quarry.blob.s3.secret-key must be set together:"
                    + " set both or neither.");
        }
    }
}
