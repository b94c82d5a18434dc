package dev.quarry.platform;

import io.quarkus.smallrye.openapi.runtime.OpenApiOnDemand;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** Generates the OpenAPI document on a worker thread at the first request for it. */
@Singleton
class DocumentOnDemand {

    private static final String PATH = "/openapi";

    private final Vertx vertx;
    private final Instance<OpenApiOnDemand> document;
    private volatile boolean made;

    DocumentOnDemand(Vertx vertx, Instance<OpenApiOnDemand> document) {
        this.vertx = vertx;
        this.document = document;
    }

    void install(@Observes Filters filters) {
        if (document.isResolvable()) {
            filters.register(this::make, 10);
        }
    }

    private void make(RoutingContext routing) {
        if (made || !routing.normalizedPath().startsWith(PATH)) {
            routing.next();
            return;
        }
        vertx.executeBlocking(() -> {
                    document.get().make();
                    return true;
                })
                .onSuccess(done -> {
                    made = true;
                    routing.next();
                })
                .onFailure(routing::fail);
    }
}
