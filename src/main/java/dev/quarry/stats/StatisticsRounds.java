package dev.quarry.stats;

import dev.quarry.reactive.Periodic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;

/** Writes down every few seconds what was counted, and first of all what a process that died may not have written. */
@Singleton
public class StatisticsRounds {

    private final Activity activity;
    private final StatisticsCatalog catalog;
    private final Periodic writing;
    private volatile boolean complete;

    StatisticsRounds(Vertx vertx, StatisticsConfig config, Activity activity, StatisticsCatalog catalog) {
        this.activity = activity;
        this.catalog = catalog;
        this.writing = new Periodic(vertx, "Writing statistics", config.flushEvery(), this::write);
    }

    // A process that cannot serve ends at once and must not be in the middle of a round.
    void startWithHttp(@ObservesAsync HttpServerStart serving) {
        writing.start();
    }

    void startWithHttps(@ObservesAsync HttpsServerStart serving) {
        writing.start();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        writing.stop();
    }

    /** What cannot be written is kept for the next time. */
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
