package dev.quarry.blob;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Object store configuration. */
@ConfigMapping(prefix = "quarry.blob")
public interface BlobConfig {

    /** Type of object store: `s3` (S3-compatible bucket) or `file` (local directory, for a single machine). */
    @WithDefault("s3")
    Kind store();

    S3 s3();

    LocalDisk file();

    /** Type of object store. */
    enum Kind {
        S3,
        FILE
    }

    /** Bucket and connection to it, for the store type `s3`. */
    interface S3 {

        /** URL of the S3 endpoint, as `https://host` or `http://host:port`. */
        @WithDefault("https://s3.amazonaws.com")
        URI endpoint();

        /** Region used to sign requests and to create the bucket. */
        @WithDefault("us-east-1")
        String region();

        /** Name of the bucket. Created at startup if it does not exist and the credentials allow it. */
        @WithDefault("quarry")
        String bucket();

        /**
         * Source of the credentials. `static`: `access-key`, `secret-key` and `session-token`. `environment`:
         * `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`. `web-identity`: role of a Kubernetes
         * service account. `instance`: role of the machine or container.
         */
        @WithDefault("static")
        Credentials credentials();

        /** Access key for `static` credentials. Requests are not signed when unset. */
        Optional<String> accessKey();

        /** Secret key for `static` credentials. Set it together with `access-key`. */
        Optional<String> secretKey();

        /** Session token for `static` credentials that are temporary. */
        Optional<String> sessionToken();

        /**
         * Prefix of all object keys, for a bucket that is shared with other applications. Example: `images/`. May
         * contain letters, digits, `.`, `_`, `-` and `/`; no leading `/`, no `//`.
         */
        Optional<String> keyPrefix();

        /** Server-side encryption of new objects: `none` (default of the bucket), `s3` (SSE-S3) or `kms` (SSE-KMS). */
        @WithDefault("none")
        Encryption serverSideEncryption();

        /** ID or ARN of the KMS key. When unset, `kms` uses the default key of the account. */
        Optional<String> kmsKey();

        /**
         * PEM file with the CA certificates to trust instead of those of the system. Applies to the store and to the
         * requests that obtain `web-identity` and `instance` credentials.
         */
        Optional<Path> caCertificates();

        /**
         * Part size of multipart uploads, `5M` to `64M`. A file up to this size is stored with a single PUT. So is a
         * file up to twice this size if the request states its length and memory is available. Each upload holds up to
         * two parts in memory.
         */
        @WithDefault("8M")
        MemorySize partSize();

        /** URL style: `true` for `http://host/bucket/key`, `false` for `http://bucket.host/key`. */
        @WithDefault("true")
        boolean pathStyle();

        /**
         * Send the SHA-256 of an object with a single PUT (`x-amz-checksum-sha256`), so that the store verifies it, and
         * compare it after a copy. Set to `false` only for a store that rejects these headers.
         */
        @WithDefault("true")
        boolean checksum();

        /**
         * Maximum number of concurrent connections to the store. Applies separately to the transfer of object bytes and
         * to control requests.
         */
        @WithDefault("128")
        int connections();

        /** Maximum time to open a connection. */
        @WithDefault("5s")
        Duration connectTimeout();

        /** Maximum time without any data sent or received before a request fails. */
        @WithDefault("60s")
        Duration timeout();

        /**
         * Maximum number of retries of a request that failed with a transient error. A request is not retried once
         * twice `timeout` has passed since its first attempt, so a store that does not respond is tried twice.
         */
        @WithDefault("2")
        int retries();

        /** Delay before the first retry, at least `1ms`. Doubles with each further retry. */
        @WithDefault("100ms")
        Duration retryDelay();

        Circuit circuit();
    }

    /** Circuit breakers for calls to the bucket, one for reads and one for writes. */
    interface Circuit {

        /** Number of most recent calls from which the failure ratio is computed. At least 1. */
        @WithDefault("20")
        int calls();

        /**
         * Failure ratio that opens the circuit breaker, 0 to 1. Only calls that found the store unavailable count as
         * failures.
         */
        @WithDefault("0.5")
        double failures();

        /**
         * Time that the circuit breaker stays open. Requests that need the store get `503` immediately. Then one trial
         * call is made; if it succeeds, the circuit breaker closes.
         */
        @WithDefault("5s")
        Duration delay();
    }

    /** Source of the credentials for the bucket. */
    enum Credentials {
        /** `access-key`, `secret-key` and `session-token`. */
        STATIC,
        /** `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`. */
        ENVIRONMENT,
        /**
         * `AWS_ROLE_ARN` and `AWS_WEB_IDENTITY_TOKEN_FILE`, which Kubernetes sets for the role of a service account.
         */
        WEB_IDENTITY,
        /** Role of the machine or container. */
        INSTANCE
    }

    /** Server-side encryption of new objects. */
    enum Encryption {
        NONE,
        S3,
        KMS
    }

    /** Local directory, for the store type `file`. */
    interface LocalDisk {

        /** Directory that holds the objects. Created at startup if it does not exist. */
        @WithDefault("quarry-data/objects")
        Path directory();
    }
}
