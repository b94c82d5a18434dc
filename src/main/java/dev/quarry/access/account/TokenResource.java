package dev.quarry.access.account;

import dev.quarry.access.BearerToken;
import dev.quarry.access.Caller;
import dev.quarry.access.CurrentCaller;
import dev.quarry.access.Needs;
import dev.quarry.access.Permission;
import dev.quarry.access.TokenClaims;
import dev.quarry.access.TokenCodec;
import dev.quarry.problem.Problem;
import dev.quarry.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** HTTP resource for tokens, which replace an API key for a limited time. */
@Path("/user/apikeys/token")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
@APIResponse(
        responseCode = "200",
        description = "The token",
        content = @Content(schema = @Schema(implementation = TokenJson.class)))
public class TokenResource {

    private final TokenCodec codec;
    private final CurrentCaller caller;

    TokenResource(TokenCodec codec, CurrentCaller caller) {
        this.codec = codec;
        this.caller = caller;
    }

    @GET
    @Needs(Permission.OWN_ACCOUNT)
    @Operation(operationId = "getToken", summary = "Create a token for the key of the request")
    @Parameter(ref = "expires_in")
    @Parameter(ref = "renewable")
    @Parameter(ref = "no_ip_protection")
    @Parameter(ref = "ips")
    public Uni<TokenJson> get(@Context HttpServerRequest request) {
        return Uni.createFrom().item(() -> make(request));
    }

    @POST
    @Needs(Permission.OWN_ACCOUNT)
    @Operation(operationId = "createToken", summary = "Create a token (same as GET)")
    @Parameter(ref = "expires_in")
    @Parameter(ref = "renewable")
    @Parameter(ref = "no_ip_protection")
    @Parameter(ref = "ips")
    public Uni<TokenJson> create(@Context HttpServerRequest request) {
        return Uni.createFrom().item(() -> make(request));
    }

    private TokenJson make(HttpServerRequest request) {
        BearerToken.of(request).ifPresent(this::requireRenewable);
        var wish = TokenWish.of(request.params(), caller.address());
        var claims = claims(caller.get(), wish);
        return TokenJson.of(codec.write(claims), claims);
    }

    /** Only renewable tokens can create tokens; otherwise every token could be extended forever. */
    private void requireRenewable(String token) {
        if (!codec.read(token).map(TokenClaims::renewable).orElse(false)) {
            throw new Problem(ProblemType.TOKEN_NOT_RENEWABLE);
        }
    }

    private static TokenClaims claims(Caller caller, TokenWish wish) {
        if (caller.key() == null && !caller.isRoot()) {
            throw new Problem(ProblemType.PERMISSION_DENIED, "Creating a token requires an API key.");
        }
        var end = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(wish.lifetime());
        return new TokenClaims(caller.user(), caller.key(), end, wish.lifetime(), wish.addresses(), wish.renewable());
    }
}
