package dev.quarry.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.quarry.search.Total;
import dev.quarry.search.grammar.Query;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * How many images long lists were reckoned to have, and how those lists are read. What is told as an estimate may be a
 * moment old: it comes from PostgreSQL's statistics, which are made anew once a minute at most (its
 * {@code autovacuum_naptime}). What was counted is never kept.
 */
@Singleton
class KnownEstimates {

    private static final Duration MOMENT = Duration.ofMinutes(1);
    private static final int QUERIES = 10_000;

    private final Cache<Asked, Estimate> known =
            Caffeine.newBuilder().expireAfterWrite(MOMENT).maximumSize(QUERIES).build();

    private record Asked(String organization, Query query) {}

    record Estimate(SearchTotals.Chosen chosen, Total total) {}

    Optional<Estimate> of(String organization, Query query) {
        return Optional.ofNullable(known.getIfPresent(new Asked(organization, query)));
    }

    void put(String organization, Query query, Estimate estimate) {
        known.put(new Asked(organization, query), estimate);
    }
}
