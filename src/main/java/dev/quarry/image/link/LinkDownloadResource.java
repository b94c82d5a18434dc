package dev.quarry.image.link;

import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.blob.BlobStore;
import dev.quarry.image.Download;
import dev.quarry.image.DownloadAnswers;
import dev.quarry.image.DownloadConfig;
import dev.quarry.image.DownloadHeaders;
import dev.quarry.image.SourceImage;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import dev.quarry.stats.Activity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Endpoint that a link points to: returns the image's bytes without an API key. */
@Path("/links/{owner}/{hash}")
@Tag(name = "Source images")
@SecurityRequirementsSet
@APIResponse(responseCode = "304", description = "The client already has the file. No body.")
@APIResponse(responseCode = "412", ref = "MovedOn")
public class LinkDownloadResource {

    private final Links links;
    private final DownloadAnswers answers;
    private final DownloadConfig config;
    private final BlobStore store;
    private final Activity activity;

    LinkDownloadResource(
            Links links, DownloadAnswers answers, DownloadConfig config, BlobStore store, Activity activity) {
        this.activity = activity;
        this.links = links;
        this.answers = answers;
        this.config = config;
        this.store = store;
    }

    @GET
    @Needs(Permission.OPEN)
    @Operation(
            operationId = "openLink",
            summary = "Download the image behind a link",
            description = "Supports `Range` and the conditional headers, as a download does.")
    @Parameter(ref = "expires")
    @Parameter(ref = "disposition")
    @Parameter(ref = "key")
    @Parameter(ref = "signature")
    @APIResponse(
            responseCode = "200",
            description = "The file, byte for byte",
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The requested range",
            headers = @Header(name = "Content-Range", ref = "Content-Range"),
            content = @Content(mediaType = "image/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "416", ref = "RangeBehindEnd")
    @APIResponse(
            responseCode = "307",
            description = "Only with `quarry.download.mode=redirect`. `Location` is valid for one minute.",
            headers =
                    @Header(
                            name = "Location",
                            required = true,
                            description = "Presigned URL of the object store",
                            schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<Download>> get(
            @RestPath String owner, @RestPath String hash, @Context HttpServerRequest request) {
        var link = read(owner, hash, request);
        return links.open(link, request.params())
                .chain(stored -> redirect(link, stored)
                        .map(answer -> Uni.createFrom().item(answer))
                        .orElseGet(() -> answers.get(stored, head(link, stored.image()), request.headers())));
    }

    @HEAD
    @Needs(Permission.OPEN)
    @Operation(operationId = "headLink", summary = "Get the headers of the image behind a link")
    @Parameter(ref = "expires")
    @Parameter(ref = "disposition")
    @Parameter(ref = "key")
    @Parameter(ref = "signature")
    @APIResponse(responseCode = "200", description = "The headers of a download of the whole file")
    public Uni<RestResponse<Download>> head(
            @RestPath String owner, @RestPath String hash, @Context HttpServerRequest request) {
        var link = read(owner, hash, request);
        return links.open(link, request.params())
                .map(stored -> answers.head(head(link, stored.image()), request.headers()));
    }

    private static Link read(String owner, String hash, HttpServerRequest request) {
        return Links.read(owner, hash, request.params()).orElseThrow(() -> new Problem(ProblemType.LINK_INVALID));
    }

    private DownloadHeaders head(Link link, SourceImage image) {
        return new DownloadHeaders(image, config.cacheControl(), LinkHeaders.of(link, image));
    }

    /**
     * Returns a redirect to the object store; empty if Quarry streams the bytes itself. SVG is streamed, since a
     * presigned URL cannot set {@code Content-Security-Policy}.
     */
    private Optional<RestResponse<Download>> redirect(Link link, SourceImage.Stored stored) {
        var image = stored.image();
        if (config.mode() != DownloadConfig.Mode.REDIRECT || LinkHeaders.canRun(image)) {
            return Optional.empty();
        }
        var headers = Map.of(
                "Content-Type", image.facts().format().mediaType(),
                "Content-Disposition", LinkHeaders.disposition(link, image),
                "Cache-Control", config.cacheControl());
        var address = store.presigned(stored.key(), headers);
        // Counts the whole file: the bytes that the store sends are not visible here, and a range is rare.
        address.ifPresent(there ->
                activity.countDownload(image.organization(), image.fingerprint().size()));
        return address.map(there -> ResponseBuilder.<Download>create(Status.TEMPORARY_REDIRECT)
                .header("Location", there)
                .header("Cache-Control", "no-store")
                .build());
    }
}
