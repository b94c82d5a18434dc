package dev.quarry.image.link;

import dev.quarry.access.CurrentCaller;
import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.http.JsonBody;
import dev.quarry.http.RokkaTime;
import dev.quarry.metadata.SentValue;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Endpoint that creates links. */
@Path("/sourceimages/{organization}/{hash}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Source images")
public class LinkResource {

    private final Links links;
    private final LinkConfig config;
    private final CurrentCaller caller;

    LinkResource(Links links, LinkConfig config, CurrentCaller caller) {
        this.links = links;
        this.config = config;
        this.caller = caller;
    }

    @POST
    @Needs(Permission.READ_IMAGES)
    @Operation(
            operationId = "createLink",
            summary = "Create a link that works without an API key",
            description = "The URL returns the image's bytes. It stops working when it expires, when the image is"
                    + " deleted, or when its signing key is removed.")
    @RequestBody(
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Wish.class)))
    @APIResponse(
            responseCode = "201",
            description = "The link",
            content = @Content(schema = @Schema(implementation = LinkJson.class)))
    public Uni<RestResponse<LinkJson>> create(
            @RestPath String organization, @RestPath String hash, @Context HttpServerRequest request) {
        return JsonBody.readText(request)
                .map(text -> LinkBody.parse(SentValue.parse(text.isBlank() ? "{}" : text), config.maxLifetime()))
                .chain(wish -> links.make(organization, hash, wish.lifetime(), wish.inline(), caller.get()))
                .map(link -> new LinkJson(base(request) + links.address(link), RokkaTime.format(link.expires())))
                .map(json -> ResponseBuilder.create(Status.CREATED, json).build());
    }

    private String base(HttpServerRequest request) {
        return config.baseUrl()
                .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
                .orElseGet(() -> request.scheme() + "://" + request.authority());
    }

    /** Request body of a POST, for the OpenAPI document. */
    @Schema(name = "NewLink")
    interface Wish {
        @Schema(description = "Lifetime in seconds", examples = "3600")
        long expires_in();

        @Schema(description = "`inline`: browsers display the image; `attachment`: they save it", examples = "inline")
        String disposition();
    }
}
