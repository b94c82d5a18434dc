package dev.quarry.access.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.quarry.http.RokkaTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key on the wire. */
@Schema(name = "ApiKey")
@JsonPropertyOrder({"id", "api_key", "comment", "created", "accessed", "expires", "allowed_ips"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiKeyJson(
        @Schema(examples = "9d3f1a52-6d4f-4d2e-9c39-0b4f8f3b5d5c")
        String id,

        @Schema(description = "The key itself, in the answer that makes it and nowhere else")
        @JsonProperty("api_key")
        @Nullable
        String apiKey,

        @Schema(examples = "CI") String comment,

        @Schema(format = "date-time", examples = "2026-11-24T11:13:24+00:00")
        String created,

        @Schema(
                description = "When it was last used, to the minute",
                format = "date-time",
                examples = "2026-11-24T11:13:24+00:00")
        @Nullable
        String accessed,

        @Schema(
                description = "When it ends; left out for never",
                format = "date-time",
                examples = "2027-11-24T11:13:24+00:00")
        @Nullable
        String expires,

        @Schema(description = "The only addresses it may be used from; empty for all", examples = "[\"192.0.2.0/24\"]")
        @JsonProperty("allowed_ips")
        List<String> allowedIps) {

    static ApiKeyJson of(ApiKey key) {
        return of(key, null);
    }

    static ApiKeyJson of(Accounts.NewKey made) {
        return of(made.key(), made.secret().text());
    }

    private static ApiKeyJson of(ApiKey key, @Nullable String secret) {
        return new ApiKeyJson(
                key.id(),
                secret,
                key.comment(),
                RokkaTime.format(key.created()),
                key.accessed().map(RokkaTime::format).orElse(null),
                key.expires().map(RokkaTime::format).orElse(null),
                key.allowedIps());
    }
}
