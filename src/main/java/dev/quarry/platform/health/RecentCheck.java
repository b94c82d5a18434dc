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
 * A look at something that Quarry needs, believed for a second, so that whoever asks often costs it nothing. Why it is
 * down stands in the log: the answer may be seen by anyone.
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
        LOG.warnf("Not ready, %s: %s", name, failure);
        return HealthCheckResponse.down(name);
    }
}
