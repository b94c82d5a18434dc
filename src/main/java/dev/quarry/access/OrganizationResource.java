package dev.quarry.access;

import dev.quarry.access.quota.Quotas;
import dev.quarry.http.JsonBody;
import dev.quarry.problem.AuthenticationErrorJson;
import dev.quarry.problem.ErrorJson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Organizations over HTTP. */
@Path("/organizations/{organization}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
@APIResponse(
        responseCode = "403",
        description = "The key is missing, unknown, or may not do that",
        content = @Content(schema = @Schema(oneOf = {AuthenticationErrorJson.class, ErrorJson.class})))
@APIResponse(
        responseCode = "503",
        description = "The database does not answer; try again after Retry-After seconds",
        content = @Content(schema = @Schema(implementation = ErrorJson.class)))
@APIResponse(
        responseCode = "500",
        description = "Something went wrong here; the service's log says what",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErrorJson.class)))
public class OrganizationResource {

    private final Organizations organizations;
    private final Quotas quotas;
    private final CurrentCaller caller;

    OrganizationResource(Organizations organizations, Quotas quotas, CurrentCaller caller) {
        this.organizations = organizations;
        this.quotas = quotas;
        this.caller = caller;
    }

    @PUT
    @Operation(
            operationId = "createOrganization",
            summary = "Create an organization",
            description = "Needs the root key. The name can never be changed: it is part of every image's address.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Settings.class)))
    @APIResponse(
            responseCode = "200",
            description = "The new organization",
            content = @Content(schema = @Schema(implementation = OrganizationJson.class)))
    @APIResponse(
            responseCode = "400",
            description = "The name or a field is not valid",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "The name is taken",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "413",
            description = "The body is longer than 1 MiB",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    public Uni<OrganizationJson> create(@RestPath String organization, @Context HttpServerRequest request) {
        caller.requireRoot();
        return JsonBody.read(request)
                .map(body -> OrganizationBody.read(organization, body))
                .chain(organizations::create)
                .chain(this::tell);
    }

    @GET
    @Operation(operationId = "getOrganization", summary = "Get an organization")
    @APIResponse(
            responseCode = "200",
            description = "The organization",
            content = @Content(schema = @Schema(implementation = OrganizationJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is none of that name; only the root key is told so",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    public Uni<OrganizationJson> get(@RestPath String organization) {
        return organizations.get(organization).chain(this::tell);
    }

    private Uni<OrganizationJson> tell(Organization organization) {
        return quotas.get(organization.name()).map(allowance -> OrganizationJson.of(organization, allowance));
    }

    /** The body of a creation, for the API document. */
    @Schema(name = "NewOrganization")
    interface Settings {
        @Schema(description = "What people call it; the name where missing", examples = "My Company")
        String display_name();

        @Schema(examples = "billing@example.org")
        String billing_email();
    }
}
