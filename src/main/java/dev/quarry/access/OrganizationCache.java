package dev.quarry.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** Organizations as they were in the last seconds, so that not every upload asks for its own. Missing ones are not kept. */
@ApplicationScoped
class OrganizationCache {

    private static final int MOST = 10_000;

    private final Cache<String, Organization> known;

    OrganizationCache(AccessConfig config) {
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(config.keyCache())
                .maximumSize(MOST)
                .build();
    }

    Uni<Optional<Organization>> get(String name, Supplier<Uni<Optional<Organization>>> lookup) {
        var there = known.getIfPresent(name);
        return there == null
                ? lookup.get().invoke(found -> found.ifPresent(organization -> known.put(name, organization)))
                : Uni.createFrom().item(Optional.of(there));
    }

    /** For whoever has changed an organization: on this replica the change holds at once. */
    void forget(String name) {
        known.invalidate(name);
    }
}
