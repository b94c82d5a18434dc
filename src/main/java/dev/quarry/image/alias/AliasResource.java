package dev.quarry.image.alias;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.http.JsonBody;
import dev.quarry.problem.ErrorJson;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Endpoints of aliases. */
@Path("/sourceimages/{organization}/alias/{alias}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Source images")
public class AliasResource {

    private final Aliases aliases;

    AliasResource(Aliases aliases) {
        this.aliases = aliases;
    }

    @GET
    @Needs(Permission.READ_IMAGES)
    @Operation(operationId = "getAlias", summary = "Get an alias and the hash of its image")
    @APIResponse(
            responseCode = "200",
            description = "The alias",
            content = @Content(schema = @Schema(implementation = AliasJson.class)))
    public Uni<AliasJson> get(@RestPath String organization, @RestPath String alias) {
        return aliases.get(organization, new AliasName(alias)).map(AliasJson::of);
    }

    @PUT
    @Needs(Permission.CHANGE_IMAGES)
    @Operation(operationId = "putAlias", summary = "Create an alias or point it to another image")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Target.class)))
    @APIResponse(
            responseCode = "200",
            description = "The existing alias now refers to the image",
            content = @Content(schema = @Schema(implementation = AliasJson.class)))
    @APIResponse(
            responseCode = "201",
            description = "The alias was created",
            content = @Content(schema = @Schema(implementation = AliasJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "The alias exists and `overwrite` is not `true`",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    public Uni<RestResponse<AliasJson>> put(
            @RestPath String organization,
            @RestPath String alias,
            @Parameter(description = "`true`: replace an existing alias") @RestQuery @DefaultValue("false")
                    boolean overwrite,
            @Context HttpServerRequest request) {
        var name = new AliasName(alias);
        return JsonBody.read(request)
                .map(AliasResource::hash)
                .chain(hash -> aliases.put(organization, name, hash, overwrite))
                .map(named -> ResponseBuilder.create(
                                named.isNew() ? Status.CREATED : Status.OK, AliasJson.of(named.alias()))
                        .build());
    }

    @DELETE
    @Needs(Permission.CHANGE_IMAGES)
    @Operation(operationId = "deleteAlias", summary = "Delete an alias but not its image")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Uni<Void> delete(@RestPath String organization, @RestPath String alias) {
        return aliases.delete(organization, new AliasName(alias));
    }

    private static String hash(JsonNode body) {
        var hash = body.path("hash");
        if (!hash.isTextual()) {
            throw new Problem(
                    ProblemType.INVALID_BODY,
                    "The body must be a JSON object whose `hash` is the hash of an image, as a string.");
        }
        return hash.textValue();
    }

    /** Request body of a PUT, for the OpenAPI document. */
    @Schema(name = "AliasTarget")
    interface Target {
        @Schema(examples = "063c3dce6a528d8944a63185bd4c7b161454ee4f")
        String hash();
    }
}
