package dev.quarry.search.archive;

import dev.quarry.access.CurrentCaller;
import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.http.ContentDisposition;
import dev.quarry.http.RequestQuery;
import dev.quarry.image.DownloadConfig;
import dev.quarry.image.ListedImage;
import dev.quarry.search.Found;
import dev.quarry.search.Searches;
import dev.quarry.search.grammar.ListReader;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** REST resource that downloads the images of a list as one ZIP archive. */
@Path("/sourceimages/{organization}/download")
@Tag(name = "Source images")
public class ArchiveResource {

    private static final int MAX_IMAGES = 300;

    private final Searches searches;
    private final CurrentCaller caller;
    private final DownloadConfig config;

    ArchiveResource(Searches searches, CurrentCaller caller, DownloadConfig config) {
        this.searches = searches;
        this.caller = caller;
        this.config = config;
    }

    @GET
    @Needs(Permission.READ_IMAGES)
    @Operation(
            operationId = "downloadSourceImages",
            summary = "Download the images of a list as a ZIP archive",
            description =
                    "Streams the images that `listSourceImages` returns for the same parameters, in the same order."
                            + " Files are not compressed; data descriptors contain their checksums. If an image cannot"
                            + " be read, the connection is reset before `Content-Length` bytes are sent. A protected"
                            + " image requires one of these roles: write, sourceimages:download:protected, admin.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Maximum number of images",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "300", defaultValue = "100"))
    @Parameter(ref = "offset")
    @Parameter(ref = "sort")
    @Parameter(ref = "operator")
    @Parameter(ref = "deleted")
    @Parameter(ref = "name")
    @Parameter(ref = "format")
    @Parameter(ref = "mimetype")
    @Parameter(ref = "size")
    @Parameter(ref = "width")
    @Parameter(ref = "height")
    @Parameter(ref = "created")
    @Parameter(ref = "filters")
    @APIResponse(
            responseCode = "200",
            description = "The archive. Duplicate file names get a numeric suffix.",
            headers = @Header(name = "Content-Disposition", ref = "Content-Disposition"),
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<Archive>> download(@RestPath String organization, @Context HttpServerRequest request) {
        return searches.list(organization, ListReader.read(RequestQuery.parameters(request), MAX_IMAGES))
                .map(found -> answer(organization, found));
    }

    private RestResponse<Archive> answer(String organization, Found found) {
        found.images().forEach(listed -> listed.image().requireBytesFor(caller.get()));
        return ResponseBuilder.ok(Archive.of(
                        found.images().stream().map(ListedImage::stored).toList()))
                .header("Content-Type", "application/zip")
                .header("Content-Disposition", ContentDisposition.attachment(organization + ".zip"))
                .header("Cache-Control", config.cacheControl())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
