package dev.quarry.blob.s3;

import java.util.Base64;
import java.util.HexFormat;

/**
 * SHA-256 checksum of an object in <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html">S3's base64 form</a>.
 */
final class S3Checksum {

    static final String HEADER = "x-amz-checksum-sha256";

    private S3Checksum() {}

    /** @param sha256 64 hexadecimal digits */
    static String of(String sha256) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    }
}
