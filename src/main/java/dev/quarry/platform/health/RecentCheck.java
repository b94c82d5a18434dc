package dev.quarry.platform.health;

import dev.quarry.reactive.Deadline;
import dev.quarry.reactive.OwnContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

/**
 * Health check of a dependency, cached for 1 second so that frequent probes add no load. Only the log has the reason of
 * a failure, because the response may be public.
 */
final class RecentCheck {

    private static final Logger LOG = Logger.getLogger(RecentCheck.class);

    private static final Duration RECENT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String name;
    private final Uni<HealthCheckResponse> look;

    RecentCheck(String name, Vertx vertx, Supplier<Uni<Void>> look) {
        this.name = name;
        this.look = Deadline.of(vertx, PATIENCE, OwnContext.run(vertx, look), TimeoutException::new)
                .map(well -> HealthCheckResponse.up(name))
                .onFailure()
                .recoverWithItem(this::down)
                .memoize()
                .atLeast(RECENT);
    }

    Uni<HealthCheckResponse> call() {
        return look;
    }

    private HealthCheckResponse down(Throwable failure) {
        LOG.warnf("Not ready: %s check failed: %s", name, failure);
        return HealthCheckResponse.down(name);
    }
}
