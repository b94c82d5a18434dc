package dev.quarry.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was found out about keys in the last seconds, so that not every request asks the database. Keys that nobody has
 * are not kept: there are too many of them.
 */
@ApplicationScoped
public class KeyCache {

    private static final int MOST = 10_000;

    private final Cache<String, KeyHolder> known;

    KeyCache(AccessConfig config) {
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(config.keyCache())
                .maximumSize(MOST)
                .build();
    }

    /** @param name what the key is found by: one digest or one id */
    Uni<Optional<KeyHolder>> get(String name, Supplier<Uni<Optional<KeyHolder>>> lookup) {
        var there = known.getIfPresent(name);
        return there == null
                ? lookup.get().invoke(found -> found.ifPresent(holder -> known.put(name, holder)))
                : Uni.createFrom().item(Optional.of(there));
    }

    /** For whoever has changed a key or a membership: on this replica the change holds at once. */
    public void forget() {
        known.invalidateAll();
    }
}
