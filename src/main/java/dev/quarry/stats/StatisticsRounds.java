package dev.quarry.stats;

import dev.quarry.reactive.Periodic;
import dev.quarry.reactive.Recurring;
import dev.quarry.reactive.Round;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Writes collected statistics every {@code quarry.stats.flush-every}. The first round also records stored amounts that
 * a crashed replica may not have written.
 */
@Singleton
public class StatisticsRounds implements Recurring {

    private final Activity activity;
    private final StatisticsCatalog catalog;
    private final List<Periodic> rounds;
    private volatile boolean complete;

    StatisticsRounds(Vertx vertx, StatisticsConfig config, Activity activity, StatisticsCatalog catalog) {
        this.activity = activity;
        this.catalog = catalog;
        var pause = config.flushEvery();
        this.rounds = List.of(
                new Periodic(vertx, "download_statistics", pause, Periodic.USUAL_LIMIT, this::writeDownloads),
                new Periodic(vertx, "storage_statistics", pause, Periodic.USUAL_LIMIT, this::writeStored));
    }

    @Override
    public List<Periodic> rounds() {
        return rounds;
    }

    /** Writes the collected counts; keeps them for the next round if that fails. */
    public Uni<Void> writeDownloads(Round round) {
        var downloads = activity.takeDownloads();
        return downloads.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .deferred(() -> catalog.addDownloads(downloads))
                        .onFailure()
                        .invoke(() -> downloads.forEach(activity::count))
                        .invoke(() -> round.count(downloads.size()));
    }

    /** Writes the stored amounts of organizations that changed; keeps them for the next round if that fails. */
    public Uni<Void> writeStored(Round round) {
        if (!complete) {
            return catalog.noteAllStored().invoke(() -> complete = true);
        }
        var changed = activity.takeChanged();
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .deferred(() -> catalog.noteStored(changed))
                        .onFailure()
                        .invoke(() -> changed.forEach(activity::noteChange))
                        .invoke(() -> round.count(changed.size()));
    }
}
