package dev.quarry.stats;

import dev.quarry.reactive.Periodic;
import dev.quarry.reactive.Recurring;
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
    private final Periodic writing;
    private volatile boolean complete;

    StatisticsRounds(Vertx vertx, StatisticsConfig config, Activity activity, StatisticsCatalog catalog) {
        this.activity = activity;
        this.catalog = catalog;
        this.writing = new Periodic(vertx, "Writing statistics", config.flushEvery(), this::write);
    }

    @Override
    public List<Periodic> rounds() {
        return List.of(writing);
    }

    /** Writes the collected counts and changes; keeps them for the next round if that fails. */
    public Uni<Void> write() {
        return writeDownloads().chain(this::writeStored);
    }

    private Uni<Void> writeDownloads() {
        var downloads = activity.takeDownloads();
        return downloads.isEmpty()
                ? Uni.createFrom().voidItem()
                : catalog.addDownloads(downloads).onFailure().invoke(() -> downloads.forEach(activity::count));
    }

    private Uni<Void> writeStored() {
        if (!complete) {
            return catalog.noteAllStored().invoke(() -> complete = true);
        }
        var changed = activity.takeChanged();
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : catalog.noteStored(changed).onFailure().invoke(() -> changed.forEach(activity::noteChange));
    }
}
