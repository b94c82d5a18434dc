package dev.quarry.search;

import dev.quarry.access.AccessConfig;
import dev.quarry.hash.Hmac;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Signs cursors with a key derived from the root key, so that every replica accepts every cursor.
 *
 * <p>During a root key rotation, cursors signed with either key are accepted. After it, cursors signed with the old key
 * are rejected and the client has to start its list over.
 */
@Singleton
class CursorKey {

    static final int LENGTH = 16;
    private static final byte[] END_OF_LIST = {0};

    private final List<Hmac> keys = new ArrayList<>();

    @Inject
    CursorKey(AccessConfig access) {
        this(access.rootKey(), access.rootKeyNext());
    }

    CursorKey(String rootKey, Optional<String> next) {
        keys.add(derived(rootKey));
        next.map(CursorKey::derived).ifPresent(keys::add);
    }

    /** Returns the signature of a cursor for one list, {@link #LENGTH} bytes. */
    byte[] sign(String list, byte[] cursor) {
        return signature(keys.get(0), list, cursor);
    }

    /** Compares in constant time, so that timing does not reveal the expected signature. */
    boolean matches(String list, byte[] cursor, byte[] signature) {
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(signature(key, list, cursor), signature));
    }

    private static byte[] signature(Hmac key, String list, byte[] cursor) {
        return Arrays.copyOf(key.sign(list.getBytes(StandardCharsets.UTF_8), END_OF_LIST, cursor), LENGTH);
    }

    private static Hmac derived(String rootKey) {
        return Hmac.of(rootKey).derive("quarry cursors");
    }
}
