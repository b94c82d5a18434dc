package dev.quarry.access;

import dev.quarry.hash.HashFunction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

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
        return HashFunction.SHA_256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
