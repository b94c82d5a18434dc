package dev.quarry.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** rokka's body of an authentication error: {@code {"code":403,"message":"…","invalid_authentication":true}}. */
@Schema(name = "AuthenticationError", description = "The request's key is missing or not valid.")
@JsonPropertyOrder({"code", "message", "error", "invalid_authentication"})
public record AuthenticationErrorJson(
        @Schema(examples = "403") int code,

        @Schema(examples = "API credentials are not supplied or not a valid format.")
        String message,

        @Schema(description = "A word for programs, where there is one", examples = "key_expired")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String error,

        @Schema(examples = "true") @JsonProperty("invalid_authentication")
        boolean invalidAuthentication) {

    static AuthenticationErrorJson of(ProblemType type, String message) {
        return new AuthenticationErrorJson(type.status(), message, type.error(), true);
    }
}
