package dev.quarry.audit;

import dev.quarry.reactive.Periodic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What every replica does again and again: it writes down what it refused, and ends lines whose retention is over. */
@Singleton
public class AuditRounds {

    private static final Duration WRITING_PAUSE = Duration.ofSeconds(2);
    private static final Duration ENDING_PAUSE = Duration.ofMinutes(10);
    private static final int BATCH = 1000;

    private final AuditCatalog catalog;
    private final Refusals refusals;
    private final Duration retention;
    private final Periodic writing;
    private final Periodic ending;

    AuditRounds(Vertx vertx, AuditConfig config, AuditCatalog catalog, Refusals refusals) {
        this.catalog = catalog;
        this.refusals = refusals;
        this.retention = config.retention();
        this.writing = new Periodic(vertx, "Writing what was refused", WRITING_PAUSE, this::writeRefused);
        this.ending = new Periodic(vertx, "Ending old lines of the audit trail", ENDING_PAUSE, this::endOld);
    }

    // A process that cannot serve ends at once and must not be in the middle of a round.
    void startWithHttp(@ObservesAsync HttpServerStart serving) {
        start();
    }

    void startWithHttps(@ObservesAsync HttpsServerStart serving) {
        start();
    }

    private void start() {
        writing.start();
        ending.start();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        writing.stop();
        ending.stop();
    }

    /** What cannot be written is kept for the next time. */
    public Uni<Void> writeRefused() {
        var attempts = refusals.take();
        return attempts.isEmpty()
                ? Uni.createFrom().voidItem()
                : catalog.addRefused(attempts).onFailure().invoke(() -> refusals.giveBack(attempts));
    }

    private Uni<Void> endOld() {
        return catalog.endOld(retention, BATCH)
                .chain(ended -> ended < BATCH ? Uni.createFrom().voidItem() : endOld());
    }
}
