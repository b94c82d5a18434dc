package dev.quarry.access.account;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.quarry.access.TokenClaims;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** JSON representation of a token and its claims. */
@Schema(name = "Token")
@JsonPropertyOrder({"token", "payload"})
public record TokenJson(
        @Schema(description = "Token to send as `Authorization: Bearer <token>`")
        String token,

        Payload payload) {

    static TokenJson of(String token, TokenClaims claims) {
        return new TokenJson(
                token,
                new Payload(
                        claims.user(),
                        claims.expires().getEpochSecond(),
                        claims.lifetime(),
                        claims.addresses(),
                        claims.renewable()));
    }

    /** Claims of a token, for clients that do not decode it. */
    @Schema(name = "TokenPayload")
    @JsonPropertyOrder({"id", "exp", "expt", "ips", "rn"})
    public record Payload(
            @Schema(description = "User id") String id,

            @Schema(description = "Expiry time, in seconds since 1970-01-01 UTC", examples = "1795520004")
            long exp,

            @Schema(description = "Lifetime in seconds", examples = "86400")
            long expt,

            @Schema(description = "IP addresses and CIDR blocks that the token is accepted from; empty for all")
            List<String> ips,

            @Schema(description = "Whether the token can be used to create another token")
            boolean rn) {}
}
