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

/** Endpoint for uploads. Takes the raw request, so the framework does not read or buffer the body. */
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
            summary = "Upload source images",
            description = "Stores the files of a multipart form, or a single file sent as the body. Either all files"
                    + " are stored, in their order, or none. Uploading bytes that the organization already stores"
                    + " returns the same image with the new name; the bytes are not stored again.")
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            description = "Name of the file, if the body is the file itself",
            schema = @Schema(type = SchemaType.STRING, maxLength = 255, examples = "cartman.png"))
    @RequestBody(
            required = true,
            description = "Every part with a file name is a file, whatever the name of its field.",
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
            description = "The stored images, one item per file",
            content = @Content(schema = @Schema(implementation = SourceImageListJson.class)))
    @APIResponse(
            responseCode = "408",
            description = "The upload is too slow",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "The organization already stores different bytes with the same SHA-1",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "413",
            description =
                    "A file or the request is larger than `quarry.upload.max-size`, there are too many files or form"
                            + " fields, or the organization's quota is exceeded",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is neither `multipart/form-data` nor `image/*`, or a file is not an accepted image",
            content = @Content(schema = @Schema(implementation = ErrorJson.class)))
    public Uni<SourceImageListJson> create(@RestPath String organization, @Context HttpServerRequest request) {
        return uploads.receive(organization, request).map(SourceImageListJson::ofUpload);
    }

    /** Schema of the form, for OpenAPI only; {@link MultipartUpload} parses the form. */
    @Schema(name = "Upload")
    interface UploadForm {

        @Schema(description = "Image files. Every part with a file name is a file, whatever the name of its field.")
        List<ImageFile> filedata();

        @Schema(
                name = "meta_user[0]",
                contentMediaType = "application/json",
                description =
                        "User metadata of the first file, as JSON; `meta_user[1]` is for the second file, and so on."
                                + " A field set to `null` is deleted.",
                examples = "{\"title\":\"Sunset\",\"int:number\":1}")
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
                description = "Options of the first file, as JSON. Supported option: `protected`.",
                examples = "{\"protected\":true}")
        String options();

        @Schema(
                name = "url[0]",
                description = "URL of a file to fetch, instead of uploading the file",
                examples = "https://images.example.org/cartman.png")
        String url();
    }

    /** Schema of one file of the form. */
    @Schema(type = SchemaType.STRING, format = "binary")
    interface ImageFile {}
}
