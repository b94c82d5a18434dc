package dev.quarry.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The configured root key, kept as a digest and compared in constant time. */
@ApplicationScoped
class RootKey {

    private final byte[] digest;

    RootKey(AccessConfig config) {
        this.digest = sha256(config.rootKey());
    }

    boolean matches(String key) {
        // Digests have one length, so the comparison tells nothing of the key's length either.
        return MessageDigest.isEqual(digest, sha256(key));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
