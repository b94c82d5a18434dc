package dev.quarry.access;

import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a request before a byte of its body is read: no key, an unknown key, an organization not the caller's. */
class AccessFilter {

    static final String KEY_HEADER = "Api-Key";

    private final RootKey rootKey;
    private final KeylessAccess keyless;
    private final CurrentCaller current;

    AccessFilter(RootKey rootKey, KeylessAccess keyless, CurrentCaller current) {
        this.rootKey = rootKey;
        this.keyless = keyless;
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void admit(HttpServerRequest request, UriInfo uri) {
        var caller = callerOf(request);
        var organization = uri.getPathParameters().getFirst("organization");
        if (organization != null && !caller.mayEnter(organization)) {
            // The same answer whether it exists or not: a key must not tell what other organizations there are.
            throw new Problem(ProblemType.NOT_ALLOWED, "This key may not use the organization named in the path.");
        }
        current.set(caller);
    }

    private Caller callerOf(HttpServerRequest request) {
        var key = request.getHeader(KEY_HEADER);
        if (key == null || key.isBlank()) {
            return keyless.callerOf(request).orElseThrow(() -> new Problem(ProblemType.KEY_MISSING));
        }
        if (rootKey.matches(key)) {
            return Caller.ROOT;
        }
        throw new Problem(ProblemType.KEY_UNKNOWN);
    }
}
