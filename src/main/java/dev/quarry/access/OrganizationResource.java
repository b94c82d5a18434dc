package dev.quarry.access;

import dev.quarry.access.quota.Quotas;
import dev.quarry.http.JsonBody;
import dev.quarry.metadata.SentValue;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
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

/** HTTP resource for organizations. */
@Path("/organizations/{organization}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
public class OrganizationResource {

    private final Organizations organizations;
    private final Quotas quotas;
    private final CurrentCaller caller;
    private final boolean isOpen;

    OrganizationResource(Organizations organizations, Quotas quotas, CurrentCaller caller, AccessConfig config) {
        this.organizations = organizations;
        this.quotas = quotas;
        this.caller = caller;
        this.isOpen = config.signUp() == AccessConfig.SignUp.OPEN;
    }

    @PUT
    @Needs(Permission.CREATE_ORGANIZATION)
    @Operation(
            operationId = "createOrganization",
            summary = "Create an organization",
            description =
                    "Requires the root key or, if `quarry.access.sign-up` is `open`, an API key, whose user becomes the"
                            + " admin. The name cannot be changed later, because it is part of every image's URL.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Settings.class)))
    @APIResponse(
            responseCode = "200",
            description = "The new organization",
            content = @Content(schema = @Schema(implementation = OrganizationJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<OrganizationJson> create(@RestPath String organization, @Context HttpServerRequest request) {
        var who = caller.get();
        // A caller without a key, as in try mode, has no user who could become the admin.
        if (!isOpen || who.key() == null) {
            caller.requireRoot();
        }
        return JsonBody.read(request)
                .map(body -> OrganizationBody.read(organization, body))
                .chain(wish -> organizations.create(wish, who.isRoot() ? null : who.user()))
                .chain(this::tell);
    }

    @GET
    @Needs(Permission.READ_ORGANIZATION)
    @Operation(operationId = "getOrganization", summary = "Get an organization")
    @APIResponse(
            responseCode = "200",
            description = "The organization",
            content = @Content(schema = @Schema(implementation = OrganizationJson.class)))
    public Uni<OrganizationJson> get(@RestPath String organization) {
        return organizations.get(organization).chain(this::tell);
    }

    @DELETE
    @Needs(Permission.GOVERN)
    @Operation(
            operationId = "deleteOrganization",
            summary = "Delete an organization without images",
            description =
                    "Requires the root key. Deleted images count until they are purged or their retention is over.")
    @APIResponse(responseCode = "204", description = "The organization and its memberships are deleted")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<Void> delete(@RestPath String organization) {
        return organizations.delete(organization);
    }

    @PUT
    @Needs(Permission.CHANGE_ORGANIZATION)
    @Path("/options")
    @Operation(
            operationId = "setOrganizationOptions",
            summary = "Set options of an organization",
            description = "Options that are not in the body stay unchanged. `null` removes an option.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "OrganizationOptions")))
    @APIResponse(
            responseCode = "200",
            description = "The organization",
            content = @Content(schema = @Schema(implementation = OrganizationJson.class)))
    public Uni<OrganizationJson> setOptions(@RestPath String organization, @Context HttpServerRequest request) {
        return JsonBody.read(request)
                .map(OrganizationOption::readAll)
                .chain(options -> organizations.setOptions(organization, options))
                .chain(this::tell);
    }

    @PUT
    @Needs(Permission.CHANGE_ORGANIZATION)
    @Path("/options/{name}")
    @Operation(operationId = "setOrganizationOption", summary = "Set one option of an organization")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "OrganizationOptionValue")))
    @APIResponse(
            responseCode = "200",
            description = "The organization",
            content = @Content(schema = @Schema(implementation = OrganizationJson.class)))
    public Uni<OrganizationJson> setOption(
            @RestPath String organization, @RestPath String name, @Context HttpServerRequest request) {
        // rokka's npm client sends a string without quotes.
        return JsonBody.readText(request)
                .map(text -> OrganizationOption.read(name, SentValue.parse(text)))
                .chain(options -> organizations.setOptions(organization, options))
                .chain(this::tell);
    }

    private Uni<OrganizationJson> tell(Organization organization) {
        return quotas.get(organization.name()).map(allowance -> OrganizationJson.of(organization, allowance));
    }

    /** Request body of {@link #create}, for the OpenAPI document only. */
    @Schema(name = "NewOrganization")
    interface Settings {
        @Schema(description = "Name shown to people; defaults to the organization's name", examples = "My Company")
        String display_name();

        @Schema(examples = "billing@example.org")
        String billing_email();
    }
}
