package dev.quarry.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quarry.search.Total;
import dev.quarry.search.grammar.Query;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * How many images lists had lately, and how those lists are read.
 *
 * <p>An estimate holds for a moment: it comes from PostgreSQL's statistics, which are made anew once a minute at most (its
 * {@code autovacuum_naptime}). A count holds while PostgreSQL shows the same snapshot, in which no transaction has ended and
 * none begun to write: two statements of one snapshot see the same rows (PostgreSQL, "System Information Functions",
 * {@code pg_current_snapshot}). A server that takes over may show one again; each new connection begins with nothing known.
 */
@Singleton
class KnownTotals {

    private static final Duration MOMENT = Duration.ofMinutes(1);
    private static final int QUERIES = 10_000;

    private final Cache<Asked, Known> known =
            Caffeine.newBuilder().expireAfterWrite(MOMENT).maximumSize(QUERIES).build();

    private record Asked(String organization, Query query) {}

    /** @param snapshot in which it was counted */
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
