package dev.quarry.access.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** JSON representation of the caller's account. */
@Schema(name = "User")
@JsonPropertyOrder({"user_id", "email", "api_keys"})
public record UserJson(
        @Schema(description = "User id; `root` for the root key", examples = "c6b5b5a0-6d4f-4d2e-9c39-0b4f8f3b5d5c")
        @JsonProperty("user_id")
        String userId,

        @Schema(description = "E-mail address; empty if none was given", examples = "user@example.org")
        String email,

        @JsonProperty("api_keys") List<ApiKeyJson> apiKeys) {

    static UserJson of(User user, List<ApiKey> keys) {
        return new UserJson(
                user.id(), user.email(), keys.stream().map(ApiKeyJson::of).toList());
    }
}
