package dev.quarry.image;

import dev.quarry.access.CurrentCaller;
import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Endpoint that downloads a source image, with ranges and conditional requests (RFC 9110, 13 and 14). */
@Path("/sourceimages/{organization}/{hash}/download")
@Tag(name = "Source images")
@APIResponse(
        responseCode = "304",
        description = "Not modified: `If-None-Match` contains the ETag, or `If-Modified-Since` is not before"
                + " `Last-Modified`. No body.",
        headers = @Header(name = "ETag", ref = "ETag"))
@APIResponse(responseCode = "412", ref = "MovedOn")
public class DownloadResource {

    private final SourceImages images;
    private final DownloadAnswers answers;
    private final DownloadConfig config;
    private final CurrentCaller caller;

    DownloadResource(SourceImages images, DownloadAnswers answers, DownloadConfig config, CurrentCaller caller) {
        this.images = images;
        this.answers = answers;
        this.config = config;
        this.caller = caller;
    }

    @GET
    @Needs(Permission.READ_IMAGES)
    @Operation(
            operationId = "downloadSourceImage",
            summary = "Download the exact bytes that were uploaded",
            description = "Ranges that overlap or touch are merged. If more than one range remains, the response is the"
                    + " whole file. A `Range` that is malformed, uses another unit or contains more than 16 ranges is"
                    + " ignored.")
    @Parameter(
            name = "Range",
            in = ParameterIn.HEADER,
            description = "Byte range to return",
            schema = @Schema(type = SchemaType.STRING, examples = "bytes=0-1023"))
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "ETags of the versions that the client has. `If-Modified-Since` is also supported.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETags of the versions that the client expects. `If-Unmodified-Since` is also supported.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "If-Range",
            in = ParameterIn.HEADER,
            description = "`ETag` or `Last-Modified` of an earlier partial response. If it no longer matches, the whole"
                    + " file is returned.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The file, byte for byte",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Last-Modified", ref = "Last-Modified"),
                @Header(name = "Accept-Ranges", ref = "Accept-Ranges"),
                @Header(name = "Repr-Digest", ref = "Repr-Digest"),
                @Header(name = "Content-Disposition", ref = "Content-Disposition")
            },
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The requested range",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Last-Modified", ref = "Last-Modified"),
                @Header(name = "Content-Range", ref = "Content-Range"),
                @Header(name = "Repr-Digest", ref = "Repr-Digest"),
                @Header(name = "Content-Disposition", ref = "Content-Disposition")
            },
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "416", ref = "RangeBehindEnd")
    public Uni<RestResponse<Download>> download(
            @RestPath String organization, @RestPath String hash, @Context HttpServerRequest request) {
        return images.getStored(organization, hash)
                .invoke(stored -> stored.image().requireBytesFor(caller.get()))
                .chain(stored -> answers.get(stored, head(stored.image()), request.headers()));
    }

    @HEAD
    @Needs(Permission.READ_IMAGES)
    @Operation(operationId = "headSourceImageDownload", summary = "Get the headers of a download")
    @APIResponse(
            responseCode = "200",
            description = "The headers of a download of the whole file",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Last-Modified", ref = "Last-Modified"),
                @Header(name = "Accept-Ranges", ref = "Accept-Ranges"),
                @Header(name = "Repr-Digest", ref = "Repr-Digest"),
                @Header(name = "Content-Disposition", ref = "Content-Disposition")
            })
    public Uni<RestResponse<Download>> head(
            @RestPath String organization, @RestPath String hash, @Context HttpServerRequest request) {
        return images.get(organization, hash)
                .invoke(image -> image.requireBytesFor(caller.get()))
                .map(image -> answers.head(head(image), request.headers()));
    }

    private DownloadHeaders head(SourceImage image) {
        return new DownloadHeaders(image, config.cacheControl(), Map.of());
    }
}
