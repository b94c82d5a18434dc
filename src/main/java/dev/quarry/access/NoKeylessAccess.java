package dev.quarry.access;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A request without a key is nobody's. */
@ApplicationScoped
@DefaultBean
class NoKeylessAccess implements KeylessAccess {

    @Override
    public Optional<Caller> callerOf(HttpServerRequest request) {
        return Optional.empty();
    }
}
