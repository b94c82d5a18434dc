package dev.quarry.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quarry.image.ListedImage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Images that lists told lately, by their revisions. A revision is one image as it was after one change, and PostgreSQL gives
 * none twice, so nothing here is ever out of date.
 *
 * <p>Unless a server takes over that has not seen the last changes: it gives their revisions again. Nobody speaks to it but
 * over a new connection, so each of these begins with nothing known; and never is one image told for another.
 */
@Singleton
// Caffeine has a class for each kind of cache and looks for it by name; Quarkus registers the usual ones, this is the
// one by weight.
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
