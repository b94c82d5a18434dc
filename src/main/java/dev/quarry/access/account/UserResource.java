package dev.quarry.access.account;

import dev.quarry.access.CurrentCaller;
import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** HTTP resource for the caller's account. */
@Path("/user")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UserResource {

    private final Accounts accounts;
    private final CurrentCaller caller;

    UserResource(Accounts accounts, CurrentCaller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @GET
    @Needs(Permission.OWN_ACCOUNT)
    @Operation(operationId = "getUser", summary = "Get the user that the key belongs to")
    @APIResponse(
            responseCode = "200",
            description = "The user and its API keys without their secrets",
            content = @Content(schema = @Schema(implementation = UserJson.class)))
    public Uni<UserJson> get() {
        var who = caller.get();
        return accounts.get(who).chain(user -> accounts.keys(who).map(keys -> UserJson.of(user, keys)));
    }
}
