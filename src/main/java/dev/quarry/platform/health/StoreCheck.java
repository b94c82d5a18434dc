package dev.quarry.platform.health;

import dev.quarry.blob.BlobStore;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check: the object store responds. */
@Readiness
@ApplicationScoped
class StoreCheck implements AsyncHealthCheck {

    private final RecentCheck check;

    StoreCheck(Vertx vertx, BlobStore store) {
        this.check = new RecentCheck("store", vertx, store::ping);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return check.call();
    }
}
