package dev.quarry.platform.health;

import dev.quarry.catalog.Schema;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check: the database responds. */
@Readiness
@ApplicationScoped
class DatabaseCheck implements AsyncHealthCheck {

    private final RecentCheck check;

    DatabaseCheck(Vertx vertx, Schema schema) {
        this.check = new RecentCheck("database", vertx, () -> schema.version().replaceWithVoid());
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return check.call();
    }
}
