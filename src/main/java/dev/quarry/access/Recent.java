package dev.quarry.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was found in the last seconds, so that not every request asks the database. What is not there is not kept: there is
 * too much of it.
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
