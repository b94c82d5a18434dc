package dev.quarry.http.digest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The algorithms that are checked: the two that RFC 9530, 5 calls active. */
public enum DigestAlgorithm {
    SHA_256("sha-256", "SHA-256", 32),
    SHA_512("sha-512", "SHA-512", 64);

    private final String key;
    private final String standardName;
    private final int length;

    DigestAlgorithm(String key, String standardName, int length) {
        this.key = key;
        this.standardName = standardName;
        this.length = length;
    }

    static Optional<DigestAlgorithm> find(String key) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.key.equals(key))
                .findFirst();
    }

    /** The name in a digest field, such as {@code sha-256}. */
    public String key() {
        return key;
    }

    /** Of a digest, in bytes. */
    public int length() {
        return length;
    }

    public MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance(standardName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + standardName, e);
        }
    }

    /** The value of a digest field: {@code sha-256=:base64:} (RFC 9530, 2). */
    public String field(byte[] digest) {
        return key + "=:" + Base64.getEncoder().encodeToString(digest) + ":";
    }
}
