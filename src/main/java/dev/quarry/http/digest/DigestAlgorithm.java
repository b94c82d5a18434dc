package dev.quarry.http.digest;

import dev.quarry.hash.HashFunction;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Supported digest algorithms: the two that RFC 9530, 5 lists as active. */
public enum DigestAlgorithm {
    SHA_256("sha-256", HashFunction.SHA_256, 32),
    SHA_512("sha-512", HashFunction.SHA_512, 64);

    private final String key;
    private final HashFunction function;
    private final int length;

    DigestAlgorithm(String key, HashFunction function, int length) {
        this.key = key;
        this.function = function;
        this.length = length;
    }

    static Optional<DigestAlgorithm> find(String key) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.key.equals(key))
                .findFirst();
    }

    /** Returns the key in a digest field, for example {@code sha-256}. */
    public String key() {
        return key;
    }

    /** Returns the length of a digest in bytes. */
    public int length() {
        return length;
    }

    public MessageDigest newDigest() {
        return function.start();
    }

    /** Returns the value of a digest field: {@code sha-256=:base64:} (RFC 9530, 2). */
    public String field(byte[] digest) {
        return key + "=:" + Base64.getEncoder().encodeToString(digest) + ":";
    }
}
