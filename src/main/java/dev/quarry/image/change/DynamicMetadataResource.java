package dev.quarry.image.change;

import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.http.JsonBody;
import dev.quarry.http.conditional.IfMatch;
import dev.quarry.image.SourceImageJson;
import dev.quarry.metadata.SentValue;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
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

/** Endpoints of an image's dynamic metadata. A change creates another image of the same bytes. */
@Path("/sourceimages/{organization}/{hash}/meta/dynamic/{name}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Source images")
public class DynamicMetadataResource {

    private final Identities identities;

    DynamicMetadataResource(Identities identities) {
        this.identities = identities;
    }

    @PUT
    @Needs(Permission.CHANGE_IMAGES)
    @Operation(
            operationId = "putDynamicMetadata",
            summary = "Set one value of an image's dynamic metadata",
            description = "`name` is `subject_area`, `crop_area`, `multi_areas` or `version`. Creates another image of"
                    + " the same bytes with its own hash, or returns the existing one.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "DynamicMetadataValue")))
    @Parameter(ref = "deletePrevious")
    @Parameter(ref = "keepHash")
    @Parameter(ref = "If-Match")
    @APIResponse(
            responseCode = "201",
            description = "The image that has the value",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "Revision")},
            content = @Content(schema = @Schema(implementation = SourceImageJson.class)))
    @APIResponse(
            responseCode = "204",
            description = "Nothing changed, or with `keepHash` the image was changed in place. The latter adds"
                    + " `Warning: 299`.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "Revision")})
    @APIResponse(responseCode = "412", ref = "MovedOn")
    @APIResponse(responseCode = "423", ref = "Locked")
    public Uni<RestResponse<SourceImageJson>> put(
            @RestPath String organization,
            @RestPath String hash,
            @RestPath String name,
            @Context HttpServerRequest request) {
        var flags = MoveFlags.of(request.params());
        return JsonBody.read(request)
                .chain(value -> identities.put(organization, hash, IfMatch.of(request.headers()), name, value, flags))
                .map(changed -> flags.keepHash() ? MoveAnswer.ofKeptHash(changed) : MoveAnswer.of(changed));
    }

    @DELETE
    @Needs(Permission.CHANGE_IMAGES)
    @Operation(
            operationId = "deleteDynamicMetadata",
            summary = "Delete one value of an image's dynamic metadata",
            description = "`name` is `subject_area`, `crop_area`, `multi_areas` or `version`. Creates another image of"
                    + " the same bytes with its own hash, or returns the existing one. Without the last value, an"
                    + " unprotected image has the hash of a plain upload of its bytes again.")
    @Parameter(ref = "deletePrevious")
    @Parameter(ref = "keepHash")
    @Parameter(ref = "If-Match")
    @APIResponse(
            responseCode = "201",
            description = "The image without the value",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "Revision")},
            content = @Content(schema = @Schema(implementation = SourceImageJson.class)))
    @APIResponse(
            responseCode = "204",
            description = "With `keepHash`: the image was changed in place. The response has `Warning: 299`.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "Revision")})
    @APIResponse(responseCode = "412", ref = "MovedOn")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "423", ref = "Locked")
    public Uni<RestResponse<SourceImageJson>> delete(
            @RestPath String organization,
            @RestPath String hash,
            @RestPath String name,
            @Context HttpServerRequest request) {
        var query = MoveFlags.of(request.params());
        return JsonBody.readText(request)
                .map(SentValue::parse)
                .map(query::or)
                .chain(flags -> identities
                        .remove(organization, hash, IfMatch.of(request.headers()), name, flags)
                        .map(changed -> flags.keepHash() ? MoveAnswer.ofKeptHash(changed) : MoveAnswer.of(changed)));
    }
}
