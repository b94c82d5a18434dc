package dev.quarry.upload;

import dev.quarry.image.SourceImageListJson;
import dev.quarry.problem.AuthenticationErrorJson;
import dev.quarry.problem.ErrorJson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Encoding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Uploads over HTTP. The method takes the raw request: no reader of the framework sees the body. */
@Path("/sourceimages/{organization}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Source images")
public class UploadResource {

    private final Uploads uploads;

    UploadResource(Uploads uploads) {
        this.uploads = uploads;
    }

    @POST
    @Operation(
            operationId = "createSourceImage",
            summary = "Upload an image",
            description = "Streams one file into the store. The answer is a list of one. Uploading bytes that the"
                    + " organization has already gives the same image with the new name; nothing is stored twice.")
    @RequestBody(
            required = true,
            description = "Any part that has a file name is the file, whatever its field is called.",
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadForm.class),
                            encoding = @Encoding(name = "filedata", contentType = "image/png, image/jpeg, image/gif")))
    @APIResponse(
            responseCode = "200",
            description = "The stored image",
            content = @Content(schema = @Schema(implementation = SourceImageListJson.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body is empty, cut off or malformed, holds no file or more than one, or a bad file name",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "403",
            description = "The key is missing, unknown, or not a member of the organization",
            content = @Content(schema = @Schema(oneOf = {AuthenticationErrorJson.class, ErrorJson.class})))
    @APIResponse(
            responseCode = "404",
            description = "No such organization; only the root key is told so",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "Another file with the same SHA-1 is stored already",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "413",
            description = "The file is larger than quarry.upload.max-size",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not multipart/form-data, or the file is not an image of a supported format",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "503",
            description = "A store does not answer; nothing was kept, or the same upload is safe to repeat",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    public Uni<SourceImageListJson> create(@RestPath String organization, @Context HttpServerRequest request) {
        return uploads.receive(organization, request).map(image -> SourceImageListJson.ofUpload(List.of(image)));
    }

    /** The form, for the API document; Quarry reads it by itself. */
    @Schema(name = "Upload")
    interface UploadForm {

        @Schema(type = SchemaType.STRING, format = "binary", description = "The image file", required = true)
        String filedata();
    }
}
