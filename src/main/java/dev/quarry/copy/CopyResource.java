package dev.quarry.copy;

import dev.quarry.access.CurrentCaller;
import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.http.JsonBody;
import dev.quarry.problem.ErrorJson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Endpoints for copies to another organization. */
@Path("/sourceimages/{organization}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Source images")
@APIResponse(
        responseCode = "409",
        description = "The destination stores different bytes with the same SHA-1",
        content = @Content(schema = @Schema(implementation = ErrorJson.class)))
public class CopyResource {

    /** Response body of rokka, whether or not the image was copied. */
    private static final String NOTHING_MORE = "{}";

    private final Copies copies;
    private final CurrentCaller caller;

    CopyResource(Copies copies, CurrentCaller caller) {
        this.copies = copies;
        this.caller = caller;
    }

    /** {@link #copy} as the HTTP method {@code COPY}. Hidden because OpenAPI 3.1 does not support that method. */
    @COPY
    @Needs(Permission.READ_IMAGES)
    @Path("/{hash}")
    @Operation(hidden = true)
    public Uni<RestResponse<String>> copyByMethod(
            @RestPath String organization, @RestPath String hash, @Context HttpServerRequest request) {
        return copy(organization, hash, request);
    }

    @POST
    @Needs(Permission.READ_IMAGES)
    @Path("/{hash}/copy")
    @Operation(
            operationId = "copySourceImage",
            summary = "Copy an image to another organization",
            description = "The copy has the same hash, name and user metadata, and is independent of the original. The"
                    + " object store copies the bytes, unless the destination already has them. `COPY"
                    + " /sourceimages/{organization}/{hash}` does the same.")
    @Parameter(
            name = "Destination",
            in = ParameterIn.HEADER,
            required = true,
            description = "Destination organization",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "Overwrite",
            in = ParameterIn.HEADER,
            description = "`T` overwrites an image that the destination already has; `F` keeps it",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"T", "F"},
                            defaultValue = "T"))
    @APIResponse(
            responseCode = "201",
            description = "The image was created in the destination",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(ref = "NothingMore")))
    @APIResponse(
            responseCode = "204",
            description = "The destination had the image; unless locked, it now has this name and user metadata",
            headers = @Header(name = "Location", ref = "Location"))
    @APIResponse(
            responseCode = "413",
            description = "The destination's quota is exceeded",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "412",
            description = "The destination has the image and `Overwrite` is `F`; nothing was changed",
            content = @Content(schema = @Schema(ref = "NothingMore")))
    public Uni<RestResponse<String>> copy(
            @RestPath String organization,
            @Parameter(description = "Full hash, or short hash of at least 6 digits") @RestPath String hash,
            @Context HttpServerRequest request) {
        return copies.copy(organization, hash, target(request)).map(CopyResource::answer);
    }

    @POST
    @Needs(Permission.READ_IMAGES)
    @Path("/copy")
    @Operation(
            operationId = "copySourceImages",
            summary = "Copy up to 100 images to another organization",
            description = "Copies the images one after another. If one copy fails, earlier copies are kept. The request"
                    + " can be repeated safely.")
    @Parameter(
            name = "Destination",
            in = ParameterIn.HEADER,
            required = true,
            description = "Destination organization",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "Overwrite",
            in = ParameterIn.HEADER,
            description = "`T` overwrites images that the destination already has; `F` keeps them",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"T", "F"},
                            defaultValue = "T"))
    @RequestBody(
            required = true,
            description = "Full or short hashes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = 100)))
    @APIResponse(
            responseCode = "200",
            description = "The outcome for each hash",
            content = @Content(schema = @Schema(implementation = CopiedHashesJson.class)))
    @APIResponse(
            responseCode = "413",
            description = "The body is larger than 1 MiB, or the destination's quota is exceeded",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    public Uni<CopiedHashesJson> copyAll(@RestPath String organization, @Context HttpServerRequest request) {
        var target = target(request);
        return JsonBody.read(request).map(HashList::read).chain(hashes -> copies.copyAll(organization, hashes, target));
    }

    private CopyTarget target(HttpServerRequest request) {
        var target = CopyTarget.of(request.headers(), caller.get());
        caller.require(Permission.UPLOAD_IMAGES, target.organization());
        return target;
    }

    private static RestResponse<String> answer(Copied copied) {
        return switch (copied.outcome()) {
            case CREATED ->
                ResponseBuilder.create(RestResponse.Status.CREATED, NOTHING_MORE)
                        .header("Location", copied.link())
                        .build();
            case OVERWRITTEN ->
                ResponseBuilder.<String>create(RestResponse.Status.NO_CONTENT)
                        .header("Location", copied.link())
                        .build();
            case EXISTS ->
                ResponseBuilder.create(RestResponse.Status.PRECONDITION_FAILED, NOTHING_MORE)
                        .build();
        };
    }
}
