package dev.quarry.blob.s3;

import dev.quarry.blob.BlobConfig;
import java.util.HashMap;
import java.util.Map;

/** Server-side encryption headers for requests that create an object; empty if the default of the bucket applies. */
final class S3Encryption {

    private static final String ALGORITHM = "x-amz-server-side-encryption";
    private static final String KEY = "x-amz-server-side-encryption-aws-kms-key-id";

    private S3Encryption() {}

    static Map<String, String> headers(BlobConfig.S3 config) {
        return switch (config.serverSideEncryption()) {
            case NONE -> Map.of();
            case S3 -> Map.of(ALGORITHM, "AES256");
            case KMS -> {
                var headers = new HashMap<String, String>();
                headers.put(ALGORITHM, "aws:kms");
                config.kmsKey().ifPresent(key -> headers.put(KEY, key));
                yield Map.copyOf(headers);
            }
        };
    }
}
