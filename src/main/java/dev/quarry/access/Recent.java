package dev.quarry.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Cache with a short TTL that saves one database query per request. It holds at most 10 000 items. Misses are not
 * cached, because the number of possible names is unlimited.
 */
final class Recent<T> {

    private static final int MOST = 10_000;

    private final Cache<String, T> known;

    Recent(Duration believed) {
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(believed)
                .maximumSize(MOST)
                .build();
    }

    Uni<Optional<T>> get(String name, Supplier<Uni<Optional<T>>> lookup) {
        var there = known.getIfPresent(name);
        return there == null
                ? lookup.get().invoke(found -> found.ifPresent(item -> known.put(name, item)))
                : Uni.createFrom().item(Optional.of(there));
    }

    void forget(String name) {
        known.invalidate(name);
    }

    void forgetAll() {
        known.invalidateAll();
    }
}
