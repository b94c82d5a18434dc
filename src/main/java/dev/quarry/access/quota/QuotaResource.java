package dev.quarry.access.quota;

import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.http.JsonBody;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** HTTP resource for quotas. */
@Path("/organizations/{organization}/quota")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
public class QuotaResource {

    private final Quotas quotas;

    QuotaResource(Quotas quotas) {
        this.quotas = quotas;
    }

    @GET
    @Needs(Permission.READ_ORGANIZATION)
    @Operation(operationId = "getQuota", summary = "Get the quota and usage of an organization")
    @APIResponse(
            responseCode = "200",
            description = "The quota and its usage",
            content = @Content(schema = @Schema(implementation = QuotaJson.class)))
    public Uni<QuotaJson> get(@RestPath String organization) {
        return quotas.get(organization).map(QuotaJson::of);
    }

    @PUT
    @Needs(Permission.GOVERN)
    @Operation(
            operationId = "setQuota",
            summary = "Set the quota of an organization",
            description = "Requires the root key. `null` selects the configured quota. Stored images are kept even if"
                    + " they exceed the new quota.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AmountJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "The new quota and its usage",
            content = @Content(schema = @Schema(implementation = QuotaJson.class)))
    public Uni<QuotaJson> set(@RestPath String organization, @Context HttpServerRequest request) {
        return JsonBody.read(request)
                .map(QuotaBody::read)
                .chain(quota -> quotas.set(organization, quota))
                .map(QuotaJson::of);
    }
}
