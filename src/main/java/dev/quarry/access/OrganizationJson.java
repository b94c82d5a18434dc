package dev.quarry.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.quarry.access.quota.Allowance;
import dev.quarry.access.quota.AmountJson;
import dev.quarry.access.quota.QuotaJson;
import dev.quarry.http.RokkaTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** JSON representation of an organization. */
@Schema(name = "Organization")
@JsonPropertyOrder({"id", "display_name", "name", "billing_email", "created", "options", "limit", "quota", "usage"})
public record OrganizationJson(
        @Schema(examples = "2bcced39-41d7-4e5c-a5e6-4b0f8f3b5d5c")
        String id,

        @Schema(examples = "My Company") @JsonProperty("display_name")
        String displayName,

        @Schema(examples = "mycompany") String name,

        @Schema(description = "Billing e-mail address; empty if none was given", examples = "billing@example.org")
        @JsonProperty("billing_email")
        String billingEmail,

        @Schema(format = "date-time", examples = "2026-11-24T11:13:24+00:00")
        String created,

        @Schema(ref = "OrganizationOptions") Map<String, Object> options,

        @Schema(description = "Quota of bytes, in rokka's format")
        LimitJson limit,

        @Schema(description = "Quota: maximum amount that can be stored")
        AmountJson quota,

        @Schema(description = "Stored amount, including deleted images that can be restored")
        AmountJson usage) {

    static OrganizationJson of(Organization organization, Allowance allowance) {
        var stored = QuotaJson.of(allowance);
        return new OrganizationJson(
                organization.id().toString(),
                organization.displayName(),
                organization.name(),
                organization.billingEmail(),
                RokkaTime.format(organization.created()),
                organization.options(),
                new LimitJson(stored.quota().bytes()),
                stored.quota(),
                stored.usage());
    }

    /** The quota of bytes in rokka's older format. */
    @Schema(name = "Limit")
    public record LimitJson(
            @Schema(
                    description = "Maximum number of bytes; `null` if unlimited",
                    nullable = true,
                    examples = "1000000000")
            @JsonProperty("space_in_bytes")
            @Nullable
            Long spaceInBytes) {}
}
