package dev.quarry.access.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarry.access.CurrentCaller;
import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.http.JsonBody;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** HTTP resource for the caller's API keys. */
@Path("/user/apikeys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class ApiKeyResource {

    private final Accounts accounts;
    private final CurrentCaller caller;

    ApiKeyResource(Accounts accounts, CurrentCaller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Needs(Permission.OWN_ACCOUNT)
    @Operation(operationId = "listApiKeys", summary = "List your API keys, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The API keys without their secrets",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ApiKeyJson.class)))
    public Uni<List<ApiKeyJson>> list() {
        return accounts.keys(caller.get())
                .map(keys -> keys.stream().map(ApiKeyJson::of).toList());
    }

    @GET
    @Needs(Permission.OWN_ACCOUNT)
    @Path("/current")
    @Operation(operationId = "getCurrentApiKey", summary = "Get the API key of the request")
    @APIResponse(
            responseCode = "200",
            description = "The key",
            content = @Content(schema = @Schema(implementation = ApiKeyJson.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Uni<ApiKeyJson> current() {
        return accounts.current(caller.get()).map(ApiKeyJson::of);
    }

    @POST
    @Needs(Permission.OWN_ACCOUNT)
    @Operation(operationId = "createApiKey", summary = "Create an API key, at most 5 per user")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Settings.class)))
    @APIResponse(
            responseCode = "201",
            description = "The key, which is returned only here",
            content = @Content(schema = @Schema(implementation = ApiKeyJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<RestResponse<ApiKeyJson>> create(@Context HttpServerRequest request) {
        return body(request)
                .chain(body -> accounts.addKey(caller.get(), body))
                .map(made -> RestResponse.status(RestResponse.Status.CREATED, ApiKeyJson.of(made)));
    }

    @PATCH
    @Needs(Permission.OWN_ACCOUNT)
    @Path("/{id}")
    @Operation(operationId = "changeApiKey", summary = "Change an API key; `null` clears a field")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Settings.class)))
    @APIResponse(
            responseCode = "200",
            description = "The key",
            content = @Content(schema = @Schema(implementation = ApiKeyJson.class)))
    public Uni<ApiKeyJson> change(@RestPath String id, @Context HttpServerRequest request) {
        return JsonBody.read(request)
                .chain(body -> accounts.changeKey(caller.get(), id, body))
                .map(ApiKeyJson::of);
    }

    @DELETE
    @Needs(Permission.OWN_ACCOUNT)
    @Path("/{id}")
    @Operation(
            operationId = "deleteApiKey",
            summary = "Revoke an API key",
            description = "The replica that handles the request rejects the key immediately, other replicas within"
                    + " `quarry.access.key-cache`. A key cannot revoke itself.")
    @APIResponse(responseCode = "204", description = "The key is revoked")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<Void> delete(@RestPath String id) {
        return accounts.removeKey(caller.get(), id);
    }

    /** Accepts an empty body, which rokka's clients send if there is no comment. */
    private static Uni<JsonNode> body(HttpServerRequest request) {
        return JsonBody.readIfAny(request, JsonNodeFactory.instance.objectNode());
    }

    /** Request body of a key, for the OpenAPI document only. */
    @Schema(name = "ApiKeySettings")
    interface Settings {
        @Schema(description = "Purpose of the key", examples = "CI")
        String comment();

        @Schema(
                description = "Expiry time; `null` for never",
                format = "date-time",
                examples = "2027-01-31T12:00:00Z",
                nullable = true)
        String expires();

        @Schema(
                description = "IP addresses and CIDR blocks that the key is accepted from, at most 100; empty for all",
                examples = "[\"192.0.2.0/24\"]")
        List<String> allowed_ips();
    }
}
