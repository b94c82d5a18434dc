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

/** Memberships over HTTP. */
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
    @Operation(operationId = "listMemberships", summary = "List the members of an organization, the oldest first")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
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
    @Operation(operationId = "createMember", summary = "Make a new user, with a key, a member")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Wish.class)))
    @APIResponse(
            responseCode = "201",
            description = "The membership, with the user's key, which is shown this once",
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
    @Operation(operationId = "putMembership", summary = "Make a user a member, or give a member other roles")
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
    @Operation(operationId = "deleteMembership", summary = "End a membership")
    @APIResponse(responseCode = "204", description = "It has ended")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<Void> delete(@RestPath String organization, @RestPath String user) {
        return memberships.remove(organization, user);
    }

    /** What is said of a membership, for the API document. */
    @Schema(name = "MembershipSettings")
    interface Wish {
        @Schema(description = "At least one", examples = "[\"write\"]", required = true)
        List<String> roles();

        @Schema(examples = "CI")
        String comment();

        @Schema(description = "Of a user who is made with it", examples = "user@example.org")
        String email();
    }
}
