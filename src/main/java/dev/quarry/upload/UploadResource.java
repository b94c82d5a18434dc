package dev.quarry.upload;

import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.image.SourceImageListJson;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Encoding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    @Needs(Permission.UPLOAD_IMAGES)
    @Operation(
            operationId = "createSourceImage",
            summary = "Upload images",
            description = "Streams files into the store: those of a form, or one that is the body itself. All of them"
                    + " become images, in their order, or none does. Bytes that the organization has already give the same"
                    + " image with the new name; nothing is stored twice.")
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            description = "The file's name, where the body is the file itself",
            schema = @Schema(type = SchemaType.STRING, maxLength = 255, examples = "cartman.png"))
    @RequestBody(
            required = true,
            description = "Any part that has a file name is a file, whatever its field is called.",
            content = {
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = UploadForm.class),
                        encoding = {
                            @Encoding(name = "filedata", contentType = "image/*"),
                            @Encoding(name = "meta_user[0]", contentType = "application/json"),
                            @Encoding(name = "meta_dynamic[0]", contentType = "application/json"),
                            @Encoding(name = "options[0]", contentType = "application/json")
                        }),
                @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "The stored images, one item for each file",
            content = @Content(schema = @Schema(implementation = SourceImageListJson.class)))
    @APIResponse(
            responseCode = "408",
            description = "The bytes come too slowly",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "Another file with the same SHA-1 is stored already",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "413",
            description =
                    "A file or the request is larger than quarry.upload.max-size, there are too many files, or the"
                            + " organization's quota does not allow more",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "415",
            description =
                    "The body is neither multipart/form-data nor an image, or a file is not an image of a supported format",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    public Uni<SourceImageListJson> create(@RestPath String organization, @Context HttpServerRequest request) {
        return uploads.receive(organization, request).map(SourceImageListJson::ofUpload);
    }

    /** The form, for the API document; Quarry reads it by itself. */
    @Schema(name = "Upload")
    interface UploadForm {

        @Schema(description = "The image files; any part that has a file name is one, whatever its field is called")
        List<ImageFile> filedata();

        @Schema(
                name = "meta_user[0]",
                contentMediaType = "application/json",
                description =
                        "User metadata of the first file, as JSON; [1] is that of the second. A field that is null"
                                + " goes.",
                examples = "{\"title\":\"A picture\",\"int:number\":1}")
        String userMetadata();

        @Schema(
                name = "meta_dynamic[0]",
                contentMediaType = "application/json",
                description = "Dynamic metadata of the first file, as JSON",
                examples = "{\"version\":{\"text\":\"second edition\"}}")
        String dynamicMetadata();

        @Schema(
                name = "options[0]",
                contentMediaType = "application/json",
                description = "Options of the first file, as JSON: whether it is protected",
                examples = "{\"protected\":true}")
        String options();

        @Schema(
                name = "url[0]",
                description = "An address to fetch a file from, in place of one that is sent",
                examples = "https://images.example.org/cartman.png")
        String url();
    }

    /** One file of the form. */
    @Schema(type = SchemaType.STRING, format = "binary")
    interface ImageFile {}
}
