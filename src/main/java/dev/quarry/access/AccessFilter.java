package dev.quarry.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a request before a byte of its body is read: no key, an unknown key, a key that may not do that. */
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
                // Before anything can be refused: the audit trail wants to know to whom.
                .invoke(caller -> Actor.set(caller, ClientAddress.of(request), organization))
                .invoke(caller -> Entrance.admit(caller, permission, organization))
                .invoke(caller -> current.set(caller, ClientAddress.of(request)))
                // No answer yet: the request goes on.
                .map(caller -> null);
    }

    private Uni<Caller> callerOf(HttpServerRequest request, Permission permission) {
        return switch (permission.door()) {
            case ANYONE -> Uni.createFrom().item(Caller.NOBODY);
            case ANYONE_WITH_OR_WITHOUT_KEY -> authentication.callerOrNobody(request);
            default -> authentication.callerOf(request);
        };
    }

    /** What nobody has thought of is root's alone. */
    private static Permission permissionOf(ResourceInfo resource) {
        var needs = resource.getResourceMethod().getAnnotation(Needs.class);
        return needs == null ? Permission.GOVERN : needs.value();
    }
}
