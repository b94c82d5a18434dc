package dev.quarry.access;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Default of {@link KeylessAccess}: rejects requests without a key. */
@ApplicationScoped
@DefaultBean
class NoKeylessAccess implements KeylessAccess {

    @Override
    public Optional<Caller> callerOf(HttpServerRequest request) {
        return Optional.empty();
    }
}
