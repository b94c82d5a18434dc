package dev.quarry.access;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * Determines the caller of a request without a key. In production such requests are rejected; try mode, which is not
 * part of the package, replaces this bean.
 */
public interface KeylessAccess {

    Optional<Caller> callerOf(HttpServerRequest request);
}
