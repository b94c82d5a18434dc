package dev.quarry.access;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Looks up API keys in the metadata store for {@link Authentication}. Each lookup records the use of the key. */
public interface KeyHolders {

    /** @param digest SHA-256 of the key */
    Uni<Optional<KeyHolder>> byDigest(byte[] digest);

    /** @param key id of the key */
    Uni<Optional<KeyHolder>> byId(String key);
}
