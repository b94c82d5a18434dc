package dev.quarry.search;

import dev.quarry.access.AccessConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What cursors are signed with: a key that is derived from the root key, so that every replica takes every cursor. With
 * another root key the cursors that are out end; a client then begins its list again.
 */
@Singleton
class CursorKey {

    static final int LENGTH = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    @Inject
    CursorKey(AccessConfig access) {
        this(access.rootKey());
    }

    CursorKey(String secret) {
        this.key = new SecretKeySpec(
                mac(
                        new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM),
                        "quarry cursors",
                        new byte[0]),
                ALGORITHM);
    }

    /** Signs a cursor for one list. */
    byte[] sign(String list, byte[] cursor) {
        return Arrays.copyOf(mac(key, list, cursor), LENGTH);
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
