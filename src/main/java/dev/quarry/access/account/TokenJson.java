package dev.quarry.access.account;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.quarry.access.TokenClaims;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token on the wire, and what it says. */
@Schema(name = "Token")
@JsonPropertyOrder({"token", "payload"})
public record TokenJson(
        @Schema(description = "For the header Authorization, behind the word Bearer")
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

    /** What a token says, for those who do not take it apart. */
    @Schema(name = "TokenPayload")
    @JsonPropertyOrder({"id", "exp", "expt", "ips", "rn"})
    public record Payload(
            @Schema(description = "The user's id") String id,

            @Schema(description = "When it ends, in seconds since 1970", examples = "1795520004")
            long exp,

            @Schema(description = "How long it lives, in seconds", examples = "86400")
            long expt,

            @Schema(description = "The only addresses it may be used from; empty for all")
            List<String> ips,

            @Schema(description = "Whether it may make another one")
            boolean rn) {}
}
