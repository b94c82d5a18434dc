package dev.quarry.access.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** JSON representation of a new user with its API key, which no other response contains. */
@Schema(name = "CreatedUser")
@JsonPropertyOrder({"id", "email", "api_key"})
public record NewUserJson(
        @Schema(examples = "c6b5b5a0-6d4f-4d2e-9c39-0b4f8f3b5d5c")
        String id,

        @Schema(examples = "user@example.org") String email,

        @Schema(description = "Returned only here", pattern = "[0-9A-Za-z]{64}") @JsonProperty("api_key")
        String apiKey) {

    static NewUserJson of(Accounts.NewUser made) {
        return new NewUserJson(
                made.user().id(), made.user().email(), made.secret().text());
    }
}
