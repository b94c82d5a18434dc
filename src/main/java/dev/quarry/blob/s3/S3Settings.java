package dev.quarry.blob.s3;

import dev.quarry.blob.BlobConfig;
import dev.quarry.problem.StartRefused;
import dev.quarry.reactive.Retry;
import io.vertx.core.Vertx;
import java.util.regex.Pattern;

/** The bucket's configuration, checked beyond what its types say. */
final class S3Settings {

    private static final long MEBIBYTE = 1024L * 1024;
    // S3 takes no smaller part but the last (Amazon S3 user guide, "Multipart upload limits").
    private static final long MIN_PART = 5 * MEBIBYTE;
    private static final long MAX_PART = 64 * MEBIBYTE;

    private static final Pattern PREFIX = Pattern.compile("([A-Za-z0-9._-]+/)*[A-Za-z0-9._-]*");

    private S3Settings() {}

    static int partSize(BlobConfig.S3 config) {
        var size = config.partSize().asLongValue();
        if (size < MIN_PART || size > MAX_PART) {
            throw new StartRefused("quarry.blob.s3.part-size must be from 5M to 64M, not " + size + " bytes.");
        }
        return (int) size;
    }

    static Retry retry(BlobConfig.S3 config, Vertx vertx) {
        if (config.retries() < 0) {
            throw new StartRefused("quarry.blob.s3.retries must be 0 or more, not " + config.retries() + ".");
        }
        if (config.retryDelay().toMillis() < 1) {
            throw new StartRefused(
                    "quarry.blob.s3.retry-delay must be at least 1 ms, not " + config.retryDelay() + ".");
        }
        // Silence once may be a connection that a firewall has forgotten; twice, it is the store.
        var patience = config.timeout().multipliedBy(2);
        return new Retry(vertx, S3Failures::mayPass, config.retries(), config.retryDelay(), patience);
    }

    /** What all keys begin with; empty for none. */
    static String prefix(BlobConfig.S3 config) {
        var prefix = config.keyPrefix().orElse("");
        if (!PREFIX.matcher(prefix).matches()) {
            throw new StartRefused("quarry.blob.s3.key-prefix must be made of letters, digits, ., _, - and /, as"
                    + " \"pictures/\", not begin with / and not hold //, not \"" + prefix + "\".");
        }
        return prefix;
    }

    /** @throws StartRefused if the address is not that of a server */
    static void requireEndpoint(BlobConfig.S3 config) {
        var scheme = config.endpoint().getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme)
                || config.endpoint().getHost() == null) {
            throw new StartRefused("quarry.blob.s3.endpoint must be like https://host or http://host:port, not \""
                    + config.endpoint() + "\".");
        }
        if (config.accessKey().isPresent() != config.secretKey().isPresent()) {
            throw new StartRefused("quarry.blob.s3.access-key and quarry.blob.s3.secret-key belong together:"
                    + " set both or neither.");
        }
    }
}
