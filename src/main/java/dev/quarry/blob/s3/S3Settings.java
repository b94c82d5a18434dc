package dev.quarry.blob.s3;

import dev.quarry.blob.BlobConfig;
import dev.quarry.problem.StartRefused;

/** The bucket's configuration, checked beyond what its types say. */
final class S3Settings {

    private static final long MEBIBYTE = 1024L * 1024;
    // S3 takes no smaller part but the last (Amazon S3 user guide, "Multipart upload limits").
    private static final long MIN_PART = 5 * MEBIBYTE;
    private static final long MAX_PART = 64 * MEBIBYTE;

    private S3Settings() {}

    static int partSize(BlobConfig.S3 config) {
        var size = config.partSize().asLongValue();
        if (size < MIN_PART || size > MAX_PART) {
            throw new StartRefused("quarry.blob.s3.part-size must be from 5M to 64M, not " + size + " bytes.");
        }
        return (int) size;
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
