package dev.quarry.access.membership;

import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.http.JsonBody;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** HTTP resource for memberships. */
@Path("/organizations/{organization}/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Memberships")
public class MembershipResource {

    private final Memberships memberships;

    MembershipResource(Memberships memberships) {
        this.memberships = memberships;
    }

    @GET
    @Needs(Permission.READ_MEMBERSHIPS)
    @Operation(operationId = "listMemberships", summary = "List memberships, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "All memberships of the organization",
            content = @Content(schema = @Schema(implementation = MembershipListJson.class)))
    public Uni<MembershipListJson> list(@RestPath String organization) {
        return memberships.list(organization).map(MembershipListJson::of);
    }

    @GET
    @Needs(Permission.READ_MEMBERSHIPS)
    @Path("/{user}")
    @Operation(operationId = "getMembership", summary = "Get a membership")
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = MembershipJson.class)))
    public Uni<MembershipJson> get(@RestPath String organization, @RestPath String user) {
        return memberships.get(organization, user).map(MembershipJson::of);
    }

    @POST
    @Needs(Permission.CHANGE_MEMBERSHIPS)
    @Operation(operationId = "createMember", summary = "Create a user with an API key as a member")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Wish.class)))
    @APIResponse(
            responseCode = "201",
            description = "The membership with the user's API key, which is returned only here",
            content = @Content(schema = @Schema(implementation = MembershipJson.class)))
    public Uni<RestResponse<MembershipJson>> add(@RestPath String organization, @Context HttpServerRequest request) {
        return JsonBody.read(request)
                .map(MembershipSettings::read)
                .chain(settings -> memberships.add(organization, settings))
                .map(made -> RestResponse.status(RestResponse.Status.CREATED, MembershipJson.of(made)));
    }

    @PUT
    @Needs(Permission.CHANGE_MEMBERSHIPS)
    @Path("/{user}")
    @Operation(operationId = "putMembership", summary = "Add a user to an organization or change its roles")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Wish.class)))
    @APIResponse(
            responseCode = "200",
            description = "The membership",
            content = @Content(schema = @Schema(implementation = MembershipJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<MembershipJson> put(
            @RestPath String organization, @RestPath String user, @Context HttpServerRequest request) {
        return JsonBody.read(request)
                .map(MembershipSettings::read)
                .chain(settings -> memberships.put(organization, user, settings))
                .map(MembershipJson::of);
    }

    @DELETE
    @Needs(Permission.CHANGE_MEMBERSHIPS)
    @Path("/{user}")
    @Operation(operationId = "deleteMembership", summary = "Remove a member from an organization")
    @APIResponse(responseCode = "204", description = "The membership is deleted")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<Void> delete(@RestPath String organization, @RestPath String user) {
        return memberships.remove(organization, user);
    }

    /** Request body of a membership, for the OpenAPI document only. */
    @Schema(name = "MembershipSettings")
    interface Wish {
        @Schema(description = "Roles of the member, at least one", examples = "[\"write\"]", required = true)
        List<String> roles();

        @Schema(examples = "CI")
        String comment();

        @Schema(
                description = "E-mail address of the new user; ignored for an existing user",
                examples = "user@example.org")
        String email();
    }
}
