package dev.quarry.image.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.http.JsonBody;
import dev.quarry.http.StrictJson;
import dev.quarry.http.conditional.IfMatch;
import dev.quarry.image.ImageTag;
import dev.quarry.image.SourceImage;
import dev.quarry.image.SourceImageAnswer;
import dev.quarry.image.SourceImages;
import dev.quarry.metadata.UserField;
import dev.quarry.metadata.UserMetadata;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Endpoints of an image's user metadata, as a whole and by field. */
@Path("/sourceimages/{organization}/{hash}/meta/user")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Source images")
public class UserMetadataResource {

    private final SourceImages images;
    private final Edits edits;

    UserMetadataResource(SourceImages images, Edits edits) {
        this.images = images;
        this.edits = edits;
    }

    @GET
    @Needs(Permission.READ_IMAGES)
    @Operation(operationId = "getUserMetadata", summary = "Get an image's user metadata")
    @APIResponse(
            responseCode = "200",
            description = "All fields; an empty object if there are none",
            headers = @Header(name = "ETag", ref = "Revision"),
            content = @Content(schema = @Schema(ref = "UserMetadata")))
    public Uni<RestResponse<JsonNode>> get(@RestPath String organization, @RestPath String hash) {
        return images.get(organization, hash).map(image -> value(image, image.userMetadata()));
    }

    @GET
    @Needs(Permission.READ_IMAGES)
    @Path("/{field}")
    @Operation(operationId = "getUserMetadataField", summary = "Get one field of an image's user metadata")
    @APIResponse(
            responseCode = "200",
            description = "The field's value",
            headers = @Header(name = "ETag", ref = "Revision"),
            content = @Content(schema = @Schema(ref = "UserMetadataValue")))
    public Uni<RestResponse<JsonNode>> getField(
            @RestPath String organization, @RestPath String hash, @RestPath String field) {
        var key = UserField.parse(field).key();
        return images.get(organization, hash).map(image -> {
            var found = image.userMetadata().get(key);
            if (found == null) {
                throw new Problem(
                        ProblemType.METADATA_NOT_FOUND, "The image has no user metadata field `" + key + "`.");
            }
            return value(image, found);
        });
    }

    @PUT
    @Needs(Permission.CHANGE_IMAGES)
    @Operation(operationId = "replaceUserMetadata", summary = "Replace all of an image's user metadata")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "UserMetadata")))
    @Parameter(ref = "If-Match")
    @APIResponse(responseCode = "204", description = "Changed", headers = @Header(name = "ETag", ref = "Revision"))
    @APIResponse(responseCode = "412", ref = "MovedOn")
    @APIResponse(responseCode = "423", ref = "Locked")
    public Uni<RestResponse<Void>> replace(
            @RestPath String organization, @RestPath String hash, @Context HttpServerRequest request) {
        return JsonBody.read(request)
                .map(UserMetadata::parse)
                .chain(fields -> edits.replace(organization, hash, IfMatch.of(request.headers()), fields))
                .map(SourceImageAnswer::noContent);
    }

    @PATCH
    @Needs(Permission.CHANGE_IMAGES)
    @Operation(
            operationId = "mergeUserMetadata",
            summary = "Change some fields of an image's user metadata",
            description = "Fields that are not in the body stay unchanged. A field with the value `null` is deleted.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "UserMetadata")))
    @Parameter(ref = "If-Match")
    @APIResponse(responseCode = "204", description = "Changed", headers = @Header(name = "ETag", ref = "Revision"))
    @APIResponse(responseCode = "412", ref = "MovedOn")
    @APIResponse(responseCode = "423", ref = "Locked")
    public Uni<RestResponse<Void>> merge(
            @RestPath String organization, @RestPath String hash, @Context HttpServerRequest request) {
        return JsonBody.read(request)
                .map(UserMetadata::parse)
                .chain(fields -> edits.merge(organization, hash, IfMatch.of(request.headers()), fields))
                .map(SourceImageAnswer::noContent);
    }

    @DELETE
    @Needs(Permission.CHANGE_IMAGES)
    @Operation(operationId = "deleteUserMetadata", summary = "Delete all of an image's user metadata")
    @Parameter(ref = "If-Match")
    @APIResponse(responseCode = "204", description = "Changed", headers = @Header(name = "ETag", ref = "Revision"))
    @APIResponse(responseCode = "412", ref = "MovedOn")
    @APIResponse(responseCode = "423", ref = "Locked")
    public Uni<RestResponse<Void>> delete(
            @RestPath String organization, @RestPath String hash, @Context HttpServerRequest request) {
        return edits.replace(organization, hash, IfMatch.of(request.headers()), UserMetadata.NONE)
                .map(SourceImageAnswer::noContent);
    }

    @PUT
    @Needs(Permission.CHANGE_IMAGES)
    @Path("/{field}")
    @Operation(
            operationId = "putUserMetadataField",
            summary = "Set one field of an image's user metadata",
            description = "The body is JSON. A body that is not JSON is stored as a string. `null` deletes the field.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "UserMetadataValue")))
    @Parameter(ref = "If-Match")
    @APIResponse(responseCode = "204", description = "Changed", headers = @Header(name = "ETag", ref = "Revision"))
    @APIResponse(responseCode = "412", ref = "MovedOn")
    @APIResponse(responseCode = "423", ref = "Locked")
    public Uni<RestResponse<Void>> putField(
            @RestPath String organization,
            @RestPath String hash,
            @RestPath String field,
            @Context HttpServerRequest request) {
        return JsonBody.readText(request)
                .map(text -> UserMetadata.ofText(field, text))
                .chain(fields -> edits.merge(organization, hash, IfMatch.of(request.headers()), fields))
                .map(SourceImageAnswer::noContent);
    }

    @DELETE
    @Needs(Permission.CHANGE_IMAGES)
    @Path("/{field}")
    @Operation(operationId = "deleteUserMetadataField", summary = "Delete one field of an image's user metadata")
    @Parameter(ref = "If-Match")
    @APIResponse(responseCode = "204", description = "Changed", headers = @Header(name = "ETag", ref = "Revision"))
    @APIResponse(responseCode = "412", ref = "MovedOn")
    @APIResponse(responseCode = "423", ref = "Locked")
    public Uni<RestResponse<Void>> deleteField(
            @RestPath String organization,
            @RestPath String hash,
            @RestPath String field,
            @Context HttpServerRequest request) {
        var key = UserField.parse(field).key();
        return edits.remove(organization, hash, IfMatch.of(request.headers()), key)
                .map(SourceImageAnswer::noContent);
    }

    private static RestResponse<JsonNode> value(SourceImage image, Object value) {
        return ResponseBuilder.ok(StrictJson.MAPPER.<JsonNode>valueToTree(value))
                .header("ETag", ImageTag.of(image))
                .build();
    }
}
