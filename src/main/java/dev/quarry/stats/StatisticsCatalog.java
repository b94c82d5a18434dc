package dev.quarry.stats;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Storage of statistics, implemented by the metadata store, which sums the counts of all replicas. */
public interface StatisticsCatalog {

    /** Adds downloads to today's counts. */
    Uni<Void> addDownloads(Map<String, Traffic> downloads);

    /** Records the stored bytes and images of these organizations as today's values. */
    Uni<Void> noteStored(Set<String> organizations);

    /** As {@link #noteStored}, for every organization whose recorded values are out of date. */
    Uni<Void> noteAllStored();

    /** Returns the days of a period, newest first, without future days. */
    Uni<List<Day>> days(String organization, Period period);
}
