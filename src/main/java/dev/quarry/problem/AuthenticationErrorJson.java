package dev.quarry.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * rokka's body of an authentication error, with a reason:
 * {@code {"code":403,"message":"…","reason":"…","invalid_authentication":true}}.
 */
@Schema(name = "AuthenticationError", description = "The API key or token is missing or not valid.")
@JsonPropertyOrder({"code", "message", "reason", "error", "invalid_authentication"})
public record AuthenticationErrorJson(
        @Schema(description = "HTTP status code", examples = "403")
        int code,

        @Schema(
                description = "What is wrong and how to fix it. For people; the text may change.",
                examples = "API credentials are not supplied or not a valid format.")
        String message,

        @Schema(examples = "KEY_MISSING") ProblemType reason,

        @Schema(description = "rokka's code for the error, where rokka has one", examples = "key_expired")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String error,

        @Schema(description = "Always true", examples = "true") @JsonProperty("invalid_authentication")
        boolean invalidAuthentication) {

    static AuthenticationErrorJson of(ProblemType type, String message) {
        return new AuthenticationErrorJson(type.status(), message, type, type.error(), true);
    }
}
