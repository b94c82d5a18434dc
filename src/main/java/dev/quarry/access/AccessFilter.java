package dev.quarry.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Authenticates and authorizes a request before any byte of its body is read. Rejects requests without a key, with an
 * unknown key or without the required role.
 */
class AccessFilter {

    private final Authentication authentication;
    private final CurrentCaller current;

    AccessFilter(Authentication authentication, CurrentCaller current) {
        this.authentication = authentication;
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    Uni<Response> admit(HttpServerRequest request, UriInfo uri, ResourceInfo resource) {
        var permission = permissionOf(resource);
        var organization = uri.getPathParameters().getFirst("organization");
        return callerOf(request, permission)
                // Before authorization, because the audit trail records who was rejected.
                .invoke(caller -> Actor.set(caller, ClientAddress.of(request), organization))
                .invoke(caller -> Entrance.admit(caller, permission, organization))
                .invoke(caller -> current.set(caller, ClientAddress.of(request)))
                // A null response lets the request proceed.
                .map(caller -> null);
    }

    private Uni<Caller> callerOf(HttpServerRequest request, Permission permission) {
        return switch (permission.door()) {
            case ANYONE -> Uni.createFrom().item(Caller.NOBODY);
            case ANYONE_WITH_OR_WITHOUT_KEY -> authentication.callerOrNobody(request);
            default -> authentication.callerOf(request);
        };
    }

    /** Returns the permission of a resource method; methods without {@link Needs} require the root key. */
    private static Permission permissionOf(ResourceInfo resource) {
        var needs = resource.getResourceMethod().getAnnotation(Needs.class);
        return needs == null ? Permission.GOVERN : needs.value();
    }
}
