package dev.quarry.access.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarry.access.AccessConfig;
import dev.quarry.access.CurrentCaller;
import dev.quarry.access.FailedTries;
import dev.quarry.access.Needs;
import dev.quarry.access.NewOrganization;
import dev.quarry.access.Permission;
import dev.quarry.http.JsonBody;
import dev.quarry.http.JsonFields;
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

/** HTTP resource that creates users. */
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UsersResource {

    private static final String EXAMPLE = "{\"email\":\"user@example.org\",\"organization\":\"mycompany\"}";

    private final Accounts accounts;
    private final CurrentCaller caller;
    private final FailedTries tries;
    private final boolean isOpen;

    UsersResource(Accounts accounts, CurrentCaller caller, FailedTries tries, AccessConfig config) {
        this.accounts = accounts;
        this.caller = caller;
        this.tries = tries;
        this.isOpen = config.signUp() == AccessConfig.SignUp.OPEN;
    }

    @POST
    @Needs(Permission.SIGN_UP)
    @Operation(
            operationId = "createUser",
            summary = "Create a user with an API key",
            description =
                    "Requires the root key unless `quarry.access.sign-up` is `open`. If `organization` is given, it is"
                            + " created with the user as its admin.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Wish.class)))
    @APIResponse(
            responseCode = "200",
            description = "The user and its API key, which is returned only here",
            content = @Content(schema = @Schema(implementation = NewUserJson.class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<NewUserJson> create(@Context HttpServerRequest request) {
        var isRoot = caller.get().isRoot();
        if (!isRoot && !isOpen) {
            caller.requireRoot();
        }
        // Mass sign-ups are rate-limited like failed authentications.
        var turn = isRoot ? Uni.createFrom().voidItem() : tries.count(caller.address());
        return turn.chain(() -> JsonBody.read(request)).chain(this::create).map(NewUserJson::of);
    }

    private Uni<Accounts.NewUser> create(JsonNode body) {
        var fields = JsonFields.of(body, EXAMPLE);
        var email = fields.text("email", "");
        var organization = fields.text("organization", "");
        return accounts.create(
                email, organization.isEmpty() ? null : new NewOrganization(organization, organization, email));
    }

    /** Request body of {@link #create}, for the OpenAPI document only. */
    @Schema(name = "NewUser")
    interface Wish {
        @Schema(examples = "user@example.org")
        String email();

        @Schema(description = "Organization to create, with the user as its admin", examples = "mycompany")
        String organization();
    }
}
