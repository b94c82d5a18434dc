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

/** Copies to another organization over HTTP. */
@Path("/sourceimages/{organization}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Source images")
@APIResponse(
        responseCode = "409",
        description = "The destination has another file with the same SHA-1",
        content = @Content(schema = @Schema(implementation = ErrorJson.class)))
public class CopyResource {

    /** The body that rokka answers, whether or not it copies. */
    private static final String NOTHING_MORE = "{}";

    private final Copies copies;
    private final CurrentCaller caller;

    CopyResource(Copies copies, CurrentCaller caller) {
        this.copies = copies;
        this.caller = caller;
    }

    /** The same as {@link #copy} with a method of its own; the document of the API can tell of no such method. */
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
            description =
                    "The copy has the same hash, name and user metadata, and bytes of its own: what happens to one"
                            + " image does not touch the other. Its bytes are copied within the store. COPY"
                            + " /sourceimages/{organization}/{hash} does the same.")
    @Parameter(
            name = "Destination",
            in = ParameterIn.HEADER,
            required = true,
            description = "The organization that the copy goes to",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "Overwrite",
            in = ParameterIn.HEADER,
            description = "F: leave the image alone if the destination has it",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"T", "F"},
                            defaultValue = "T"))
    @APIResponse(
            responseCode = "201",
            description = "The destination has a new image",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(ref = "NothingMore")))
    @APIResponse(
            responseCode = "204",
            description = "The destination had the image; it has this name and user metadata now",
            headers = @Header(name = "Location", ref = "Location"))
    @APIResponse(
            responseCode = "413",
            description = "The destination's quota does not allow more",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "412",
            description = "The destination has the image, and Overwrite is F; nothing was changed",
            content = @Content(schema = @Schema(ref = "NothingMore")))
    public Uni<RestResponse<String>> copy(
            @RestPath String organization,
            @Parameter(description = "The full hash, or a short hash of at least 6 digits") @RestPath String hash,
            @Context HttpServerRequest request) {
        return copies.copy(organization, hash, target(request)).map(CopyResource::answer);
    }

    @POST
    @Needs(Permission.READ_IMAGES)
    @Path("/copy")
    @Operation(
            operationId = "copySourceImages",
            summary = "Copy up to 100 images to another organization",
            description = "One after another, each for itself: if one fails, those before it stay copied, and the same"
                    + " request is safe to send again.")
    @Parameter(
            name = "Destination",
            in = ParameterIn.HEADER,
            required = true,
            description = "The organization that the copies go to",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "Overwrite",
            in = ParameterIn.HEADER,
            description = "F: leave images alone that the destination has",
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
            description = "What has become of each",
            content = @Content(schema = @Schema(implementation = CopiedHashesJson.class)))
    @APIResponse(
            responseCode = "413",
            description = "The body is longer than 1 MiB, or the destination's quota does not allow more",
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
