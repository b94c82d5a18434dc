package dev.quarry.stats;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What statistics need of the metadata store, in which all replicas' counts come together. */
public interface StatisticsCatalog {

    /** Adds to what is written of today. */
    Uni<Void> addDownloads(Map<String, Traffic> downloads);

    /** Writes down what these organizations store today. */
    Uni<Void> noteStored(Set<String> organizations);

    /** As {@link #noteStored} for every organization of which something else is written. */
    Uni<Void> noteAllStored();

    /** The days of a period, newest first, without those that are yet to come. */
    Uni<List<Day>> days(String organization, Period period);
}
