package dev.quarry.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quarry.image.ListedImage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Cache of images that lists returned recently, by revision. A revision identifies one image after one change, and
 * PostgreSQL assigns each revision once, so entries are never out of date.
 *
 * <p>The exception is a failover to a server that lacks the last changes: it assigns their revisions again. It is
 * reached only through new connections, so each new connection clears the cache. A hit must also match the organization
 * and the hash, so one image is never returned for another.
 */
@Singleton
// Caffeine has a class for each kind of cache and loads it by name. Quarkus registers the common ones for native
// images, but not those for caches bounded by weight.
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
class KnownImages {

    private static final double SHARE_OF_HEAP = 0.05;

    private final Cache<Long, ListedImage> byRevision = Caffeine.newBuilder()
            .maximumWeight((long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP))
            .weigher((Long revision, ListedImage image) -> image.weight())
            .build();

    Optional<ListedImage> get(String organization, Place place) {
        return Optional.ofNullable(byRevision.getIfPresent(place.revision()))
                .filter(known -> known.image().hash().equals(place.hash())
                        && known.image().organization().equals(organization));
    }

    void put(ListedImage image) {
        byRevision.put(image.image().state().revision(), image);
    }

    void forgetAll() {
        byRevision.invalidateAll();
    }
}
