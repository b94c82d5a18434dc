package dev.quarry.search;

import dev.quarry.access.AccessConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What cursors are signed with: a key that is derived from the root key, so that every replica takes every cursor, and
 * while the root key is replaced those of both. Behind that the cursors that are out end, and a client begins its list
 * again.
 */
@Singleton
class CursorKey {

    static final int LENGTH = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys = new ArrayList<>();

    @Inject
    CursorKey(AccessConfig access) {
        this(access.rootKey(), access.rootKeyNext());
    }

    CursorKey(String rootKey, Optional<String> next) {
        keys.add(derived(rootKey));
        next.map(CursorKey::derived).ifPresent(keys::add);
    }

    /** Signs a cursor for one list. */
    byte[] sign(String list, byte[] cursor) {
        return signature(keys.get(0), list, cursor);
    }

    /** In constant time: how long it takes tells nothing of what would be right. */
    boolean matches(String list, byte[] cursor, byte[] signature) {
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(signature(key, list, cursor), signature));
    }

    private static byte[] signature(SecretKeySpec key, String list, byte[] cursor) {
        return Arrays.copyOf(mac(key, list, cursor), LENGTH);
    }

    private static SecretKeySpec derived(String secret) {
        var root = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        return new SecretKeySpec(mac(root, "quarry cursors", new byte[0]), ALGORITHM);
    }

    private static byte[] mac(SecretKeySpec key, String text, byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(text.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
