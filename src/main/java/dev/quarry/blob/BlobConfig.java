package dev.quarry.blob;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the bytes live. */
@ConfigMapping(prefix = "quarry.blob")
public interface BlobConfig {

    /** `s3`: an S3-compatible bucket; `file`: a folder on the local disk, for one machine. */
    @WithDefault("s3")
    Kind store();

    S3 s3();

    LocalDisk file();

    /** Which store. */
    enum Kind {
        S3,
        FILE
    }

    /** The bucket. */
    interface S3 {

        /** The store's address, as `https://host` or `http://host:port`. */
        @WithDefault("https://s3.amazonaws.com")
        URI endpoint();

        /** The region that requests are signed for. */
        @WithDefault("us-east-1")
        String region();

        /** The bucket; made at start if it is missing and the key may do that. */
        @WithDefault("quarry")
        String bucket();

        /** Where the keys come from. */
        @WithDefault("static")
        Credentials credentials();

        /** The access key; without it requests go out unsigned. */
        Optional<String> accessKey();

        /** The secret key that belongs to the access key. */
        Optional<String> secretKey();

        /** The session token that belongs to both, if they are temporary. */
        Optional<String> sessionToken();

        /** What all object keys begin with, as `pictures/`, for a bucket that others use, too. */
        Optional<String> keyPrefix();

        /** Whether the store is told to encrypt: `none`, as the bucket's own default has it; `s3`; `kms`. */
        @WithDefault("none")
        Encryption serverSideEncryption();

        /** The id or ARN of the KMS key; without it the account's own. */
        Optional<String> kmsKey();

        /** A PEM file of the only authorities that are trusted for the store's certificate, instead of the system's. */
        Optional<Path> caCertificates();

        /**
         * Files up to this size are stored with one PUT, and so are those up to twice this size whose length is announced, if
         * there is memory for them; others in parts of exactly this size. 5 MiB to 64 MiB; of each upload up to two parts
         * are in memory.
         */
        @WithDefault("8M")
        MemorySize partSize();

        /** `http://host/bucket/key` (true) or `http://bucket.host/key` (false). */
        @WithDefault("true")
        boolean pathStyle();

        /**
         * Send each object's SHA-256 with it (`x-amz-checksum-sha256`), for the store to check. Only a store that refuses
         * the header needs this off.
         */
        @WithDefault("true")
        boolean checksum();

        /** Connections to the store that may be open at once. */
        @WithDefault("128")
        int connections();

        /** How long a connection may take to open. */
        @WithDefault("5s")
        Duration connectTimeout();

        /** How long the store may say nothing, and take nothing, before a request is given up. */
        @WithDefault("60s")
        Duration timeout();

        /**
         * How often a request that failed for the moment is made again at most; not later than twice the time-out after
         * the first, so a store that says nothing is asked twice.
         */
        @WithDefault("2")
        int retries();

        /** How long the first of them waits; each further one waits twice as long as the one before. */
        @WithDefault("100ms")
        Duration retryDelay();

        Circuit circuit();
    }

    /** When a store that does not answer is not asked for a while. Reads and writes are counted apart. */
    interface Circuit {

        /** How many of the last calls are looked at. */
        @WithDefault("20")
        int calls();

        /** How large a part of them must have found the store unavailable, 0 to 1. */
        @WithDefault("0.5")
        double failures();

        /** How long it is not asked; then one call is let through, and if that ends well, all. */
        @WithDefault("5s")
        Duration delay();
    }

    /** Where the keys to the bucket come from. */
    enum Credentials {
        /** `access-key` and `secret-key`. */
        STATIC,
        /** `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`. */
        ENVIRONMENT,
        /** `AWS_ROLE_ARN` and `AWS_WEB_IDENTITY_TOKEN_FILE`, as Kubernetes sets them for a service account's role. */
        WEB_IDENTITY,
        /** The role of the machine or the container. */
        INSTANCE
    }

    /** Who encrypts what is stored. */
    enum Encryption {
        NONE,
        S3,
        KMS
    }

    /** The folder. */
    interface LocalDisk {

        /** The folder that holds the objects; made at start if it is missing. */
        @WithDefault("quarry-data/objects")
        Path directory();
    }
}
