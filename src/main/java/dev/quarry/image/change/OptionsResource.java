package dev.quarry.image.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.access.CurrentCaller;
import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.http.JsonBody;
import dev.quarry.http.conditional.IfMatch;
import dev.quarry.image.FileName;
import dev.quarry.image.SourceImageAnswer;
import dev.quarry.image.SourceImageJson;
import dev.quarry.metadata.SentValue;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Endpoints that rename, protect, lock and restore an image. */
@Path("/sourceimages/{organization}/{hash}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Source images")
public class OptionsResource {

    private final Edits edits;
    private final Identities identities;
    private final Deletions deletions;
    private final CurrentCaller caller;

    OptionsResource(Edits edits, Identities identities, Deletions deletions, CurrentCaller caller) {
        this.edits = edits;
        this.identities = identities;
        this.deletions = deletions;
        this.caller = caller;
    }

    @PUT
    @Needs(Permission.CHANGE_IMAGES)
    @Path("/name")
    @Operation(operationId = "renameSourceImage", summary = "Rename an image")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.STRING, examples = "new name.jpg")))
    @Parameter(ref = "If-Match")
    @APIResponse(responseCode = "204", description = "Renamed", headers = @Header(name = "ETag", ref = "Revision"))
    @APIResponse(responseCode = "412", ref = "MovedOn")
    @APIResponse(responseCode = "423", ref = "Locked")
    public Uni<RestResponse<Void>> rename(
            @RestPath String organization, @RestPath String hash, @Context HttpServerRequest request) {
        return JsonBody.readText(request)
                .map(text -> name(SentValue.parse(text)))
                .chain(name -> edits.rename(organization, hash, IfMatch.of(request.headers()), name))
                .map(SourceImageAnswer::noContent);
    }

    @PUT
    @Needs(Permission.CHANGE_IMAGES)
    @Path("/options/protected")
    @Operation(
            operationId = "protectSourceImage",
            summary = "Protect or unprotect an image",
            description = "Reading the bytes of a protected image requires one of the roles `write`,"
                    + " `sourceimages:download:protected` and `admin`. The change creates another image of the same"
                    + " bytes with its own hash, or returns the existing one.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.BOOLEAN)))
    @Parameter(ref = "deletePrevious")
    @Parameter(ref = "If-Match")
    @APIResponse(
            responseCode = "201",
            description = "The image with the new protection",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "Revision")},
            content = @Content(schema = @Schema(implementation = SourceImageJson.class)))
    @APIResponse(
            responseCode = "204",
            description = "Nothing changed",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "Revision")})
    @APIResponse(responseCode = "412", ref = "MovedOn")
    @APIResponse(responseCode = "423", ref = "Locked")
    public Uni<RestResponse<SourceImageJson>> setProtected(
            @RestPath String organization, @RestPath String hash, @Context HttpServerRequest request) {
        var flags = MoveFlags.of(request.params()).withoutKeepHash();
        return JsonBody.read(request)
                .map(body -> flag("protected", body))
                .chain(isProtected -> identities.setProtected(
                        organization, hash, IfMatch.of(request.headers()), isProtected, flags, caller.get()))
                .map(MoveAnswer::of);
    }

    @PUT
    @Needs(Permission.UNLOCK_IMAGES)
    @Path("/options/locked")
    @Operation(
            operationId = "lockSourceImage",
            summary = "Lock or unlock an image",
            description = "A locked image cannot be deleted or renamed, and its metadata cannot be changed in place.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.BOOLEAN)))
    @Parameter(ref = "If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            headers = @Header(name = "ETag", ref = "Revision"),
            content = @Content(schema = @Schema(implementation = SourceImageJson.class)))
    @APIResponse(responseCode = "412", ref = "MovedOn")
    public Uni<RestResponse<SourceImageJson>> setLocked(
            @RestPath String organization, @RestPath String hash, @Context HttpServerRequest request) {
        return JsonBody.read(request)
                .map(body -> flag("locked", body))
                .chain(locked -> edits.setLocked(organization, hash, IfMatch.of(request.headers()), locked))
                .map(SourceImageAnswer::of);
    }

    @POST
    @Needs(Permission.CHANGE_IMAGES)
    @Path("/restore")
    @Operation(
            operationId = "restoreSourceImage",
            summary = "Restore a deleted image with all its metadata",
            description = "Possible until the image's retention expires. An image that is not deleted stays unchanged.")
    @APIResponse(
            responseCode = "200",
            description = "The image",
            headers = @Header(name = "ETag", ref = "Revision"),
            content = @Content(schema = @Schema(implementation = SourceImageJson.class)))
    public Uni<RestResponse<SourceImageJson>> restore(@RestPath String organization, @RestPath String hash) {
        return deletions.restore(organization, hash).map(SourceImageAnswer::of);
    }

    private static FileName name(JsonNode body) {
        if (!body.isTextual()) {
            throw new Problem(ProblemType.INVALID_BODY, "The body must be a JSON string, such as `\"new name.jpg\"`.");
        }
        return FileName.of(body.textValue());
    }

    private static boolean flag(String name, JsonNode body) {
        if (!body.isBoolean()) {
            throw new Problem(ProblemType.INVALID_BODY, "The body must be `true` or `false` to set `" + name + "`.");
        }
        return body.booleanValue();
    }
}
