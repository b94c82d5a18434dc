package dev.quarry.access;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What {@link Authentication} needs of the metadata store. Both note that the key was used. */
public interface KeyHolders {

    /** @param digest a key's SHA-256 */
    Uni<Optional<KeyHolder>> byDigest(byte[] digest);

    /** @param key a key's id */
    Uni<Optional<KeyHolder>> byId(String key);
}
