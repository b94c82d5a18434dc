package dev.quarry.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hash functions that Quarry uses. Every JDK provides them. */
public enum HashFunction {
    SHA_1("SHA-1"),
    SHA_256("SHA-256"),
    SHA_512("SHA-512");

    private final String standardName;

    HashFunction(String standardName) {
        this.standardName = standardName;
    }

    /** Returns a new, empty digest. */
    public MessageDigest start() {
        try {
            return MessageDigest.getInstance(standardName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no " + standardName, e);
        }
    }

    /** Returns the hash of {@code bytes}. */
    public byte[] of(byte[] bytes) {
        return start().digest(bytes);
    }
}
