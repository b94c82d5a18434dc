package dev.quarry.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quarry.image.ListedImage;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Images that lists told lately, by their revisions. A revision is one image as it was after one change, and PostgreSQL gives
 * none twice, so nothing here is ever out of date.
 */
@Singleton
class KnownImages {

    private static final double SHARE_OF_HEAP = 0.05;

    private final Cache<Long, ListedImage> byRevision = Caffeine.newBuilder()
            .maximumWeight((long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP))
            .weigher((Long revision, ListedImage image) -> image.weight())
            .build();

    Optional<ListedImage> get(long revision) {
        return Optional.ofNullable(byRevision.getIfPresent(revision));
    }

    void put(ListedImage image) {
        byRevision.put(image.image().state().revision(), image);
    }
}
