package dev.quarry.access;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Who a request without a key acts as. In production nobody; try mode, which is not in the package, differs. */
public interface KeylessAccess {

    Optional<Caller> callerOf(HttpServerRequest request);
}
