package dev.quarry.image;

import dev.quarry.access.CurrentCaller;
import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.http.conditional.IfMatch;
import dev.quarry.image.change.Deletions;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Endpoints that get and delete source images. */
@Path("/sourceimages/{organization}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Source images")
public class SourceImageResource {

    private final SourceImages images;
    private final Deletions deletions;
    private final CurrentCaller caller;

    SourceImageResource(SourceImages images, Deletions deletions, CurrentCaller caller) {
        this.images = images;
        this.deletions = deletions;
        this.caller = caller;
    }

    @GET
    @Needs(Permission.READ_IMAGES)
    @Path("/{hash}")
    @Operation(operationId = "getSourceImage", summary = "Get an image's metadata")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            headers = @Header(name = "ETag", ref = "Revision"),
            content = @Content(schema = @Schema(implementation = SourceImageJson.class)))
    public Uni<RestResponse<SourceImageJson>> get(
            @RestPath String organization,
            @Parameter(description = "Full hash, or a short hash of at least 6 digits") @RestPath String hash,
            @Parameter(description = "`true`: also return a deleted image that can still be restored")
                    @RestQuery
                    @DefaultValue("false")
                    boolean deleted) {
        var found = deleted ? deletions.getKept(organization, hash) : images.get(organization, hash);
        return found.map(SourceImageAnswer::of);
    }

    @DELETE
    @Needs(Permission.CHANGE_IMAGES)
    @Path("/{hash}")
    @Operation(
            operationId = "deleteSourceImage",
            summary = "Delete an image",
            description = "The image can be restored until its retention expires, unless `purge` is `true`.")
    @Parameter(ref = "If-Match")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "412", ref = "MovedOn")
    @APIResponse(responseCode = "423", ref = "Locked")
    public Uni<Void> delete(
            @RestPath String organization,
            @Parameter(description = "Full hash, or a short hash of at least 6 digits") @RestPath String hash,
            @Parameter(
                            description = "`true`: remove the image permanently and immediately, even if it is already"
                                    + " deleted. Requires the role `admin`.")
                    @RestQuery
                    @DefaultValue("false")
                    boolean purge,
            @Context HttpServerRequest request) {
        if (purge) {
            caller.require(Permission.PURGE_IMAGES, organization);
            return deletions.purge(organization, hash);
        }
        return deletions.delete(organization, hash, IfMatch.of(request.headers()));
    }

    @DELETE
    @Needs(Permission.CHANGE_IMAGES)
    @Operation(operationId = "deleteSourceImagesByBinaryHash", summary = "Delete all images of one binary hash")
    @Parameter(
            name = "binaryHash",
            in = ParameterIn.QUERY,
            required = true,
            description = "SHA-1 of the file. Without it the request is rejected and nothing is deleted.",
            schema = @Schema(type = SchemaType.STRING, pattern = "[0-9a-fA-F]{40}"))
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "423", ref = "Locked")
    public Uni<Void> deleteByBinaryHash(@RestPath String organization, @Context HttpServerRequest request) {
        var binaryHash = Optional.ofNullable(request.params().get("binaryHash"))
                .map(BinaryHash::parse)
                .orElseThrow(() -> new Problem(
                        ProblemType.INVALID_FIELD,
                        "`binaryHash` is required. This request never deletes all images of an organization."));
        return deletions.deleteByBinaryHash(organization, binaryHash);
    }
}
