package dev.quarry.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash functions in use, all of which every JDK has. */
public enum HashFunction {
    SHA_1("SHA-1"),
    SHA_256("SHA-256"),
    SHA_512("SHA-512");

    private final String standardName;

    HashFunction(String standardName) {
        this.standardName = standardName;
    }

    /** A digest that nothing has gone into yet. */
    public MessageDigest start() {
        try {
            return MessageDigest.getInstance(standardName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + standardName, e);
        }
    }

    /** Of all the bytes at once. */
    public byte[] of(byte[] bytes) {
        return start().digest(bytes);
    }
}
