package dev.quarry.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quarry.search.Total;
import dev.quarry.search.grammar.Query;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Cache of the totals of recent lists, and of the plans by which the lists are read.
 *
 * <p>Entries expire after one minute. An estimate is valid for that time, because PostgreSQL updates the statistics
 * behind it once a minute at most ({@code autovacuum_naptime}). A count is valid as long as the snapshot is the same:
 * no transaction has ended and none has started to write, so all statements see the same rows (PostgreSQL, "System
 * Information Functions", {@code pg_current_snapshot}). After a failover a server may report an earlier snapshot again,
 * so each new connection clears the cache.
 */
@Singleton
class KnownTotals {

    private static final Duration MOMENT = Duration.ofMinutes(1);
    private static final int QUERIES = 10_000;

    private final Cache<Asked, Known> known =
            Caffeine.newBuilder().expireAfterWrite(MOMENT).maximumSize(QUERIES).build();

    private record Asked(String organization, Query query) {}

    /** @param snapshot in which the total was counted */
    record Known(SearchTotals.Chosen chosen, Total total, String snapshot) {

        boolean holdsIn(String now) {
            return total.isEstimate() || snapshot.equals(now);
        }
    }

    Optional<Known> of(String organization, Query query) {
        return Optional.ofNullable(known.getIfPresent(new Asked(organization, query)));
    }

    void put(String organization, Query query, Known total) {
        known.put(new Asked(organization, query), total);
    }

    void forgetAll() {
        known.invalidateAll();
    }
}
