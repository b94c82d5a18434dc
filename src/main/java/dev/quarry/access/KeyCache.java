package dev.quarry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** Cache of API keys with a TTL of {@code quarry.access.key-cache}. */
@ApplicationScoped
public class KeyCache {

    private final Recent<KeyHolder> known;

    KeyCache(AccessConfig config) {
        this.known = new Recent<>(config.keyCache());
    }

    /** @param name the cache key: the hexadecimal digest or the id of an API key */
    Uni<Optional<KeyHolder>> get(String name, Supplier<Uni<Optional<KeyHolder>>> lookup) {
        return known.get(name, lookup);
    }

    /**
     * Clears the cache. Call it after a change of a key or a membership, so that the change takes effect immediately on
     * this replica.
     */
    public void forget() {
        known.forgetAll();
    }
}
