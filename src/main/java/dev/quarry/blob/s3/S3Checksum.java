package dev.quarry.blob.s3;

import java.util.Base64;
import java.util.HexFormat;

/**
 * The digest of an object as S3 is told it and tells it, <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html">in base64</a>.
 */
final class S3Checksum {

    static final String HEADER = "x-amz-checksum-sha256";

    private S3Checksum() {}

    /** @param sha256 64 hex digits */
    static String of(String sha256) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    }
}
