package dev.quarry.access.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.quarry.http.RokkaTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** JSON representation of an API key. */
@Schema(name = "ApiKey")
@JsonPropertyOrder({"id", "api_key", "comment", "created", "accessed", "expires", "allowed_ips"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiKeyJson(
        @Schema(examples = "9d3f1a52-6d4f-4d2e-9c39-0b4f8f3b5d5c")
        String id,

        @Schema(description = "The key itself; only in the response that creates it") @JsonProperty("api_key") @Nullable
        String apiKey,

        @Schema(examples = "CI") String comment,

        @Schema(format = "date-time", examples = "2026-11-24T11:13:24+00:00")
        String created,

        @Schema(
                description = "Last use, to the minute; absent if never used",
                format = "date-time",
                examples = "2026-11-24T11:13:24+00:00")
        @Nullable
        String accessed,

        @Schema(
                description = "Expiry time; absent if the key does not expire",
                format = "date-time",
                examples = "2027-11-24T11:13:24+00:00")
        @Nullable
        String expires,

        @Schema(
                description = "IP addresses and CIDR blocks that the key is accepted from; empty for all",
                examples = "[\"192.0.2.0/24\"]")
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
