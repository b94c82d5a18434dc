package dev.quarry.image;

import dev.quarry.http.ContentDisposition;
import dev.quarry.problem.AuthenticationErrorJson;
import dev.quarry.problem.ErrorJson;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The exact bytes of a source image. */
@Path("/sourceimages/{organization}/{hash}/download")
@Tag(name = "Source images")
@APIResponse(
        responseCode = "403",
        description = "The key is missing, unknown, or not a member of the organization",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(oneOf = {AuthenticationErrorJson.class, ErrorJson.class})))
@APIResponse(
        responseCode = "404",
        description = "No such image or, told to the root key only, no such organization",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErrorJson.class)))
@APIResponse(
        responseCode = "503",
        description = "The object store does not answer; try again after Retry-After seconds",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErrorJson.class)))
public class DownloadResource {

    private final SourceImages images;

    DownloadResource(SourceImages images) {
        this.images = images;
    }

    @GET
    @Operation(operationId = "downloadSourceImage", summary = "Download the exact bytes that were uploaded")
    @APIResponse(
            responseCode = "200",
            description = "The file, byte for byte",
            headers = {
                @Header(name = "ETag", description = "The binary hash", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Content-Disposition",
                        description = "The file's name in any script",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/gif", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Uni<RestResponse<Download>> download(@RestPath String organization, @RestPath String hash) {
        return images.getStored(organization, hash)
                .chain(stored -> images.open(stored)
                        .map(content -> new Download(
                                content, stored.image().fingerprint().size()))
                        .map(download -> headers(stored.image(), RestResponse.ResponseBuilder.ok(download))));
    }

    /** The same headers without a look at the object store: the row is the truth. */
    @HEAD
    @Operation(operationId = "headSourceImageDownload", summary = "Get the headers of a download")
    @APIResponse(responseCode = "200", description = "The headers that a download would have")
    public Uni<RestResponse<Download>> head(@RestPath String organization, @RestPath String hash) {
        return images.get(organization, hash)
                .map(image -> headers(image, RestResponse.ResponseBuilder.create(RestResponse.Status.OK)));
    }

    private static RestResponse<Download> headers(SourceImage image, RestResponse.ResponseBuilder<Download> answer) {
        return answer.header(HttpHeaders.CONTENT_TYPE, image.facts().format().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, image.fingerprint().size())
                .header(HttpHeaders.ETAG, '"' + image.fingerprint().binaryHash().value() + '"')
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment(image.name().value()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
