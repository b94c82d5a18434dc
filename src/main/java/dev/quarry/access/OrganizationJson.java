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

/** An organization on the wire. */
@Schema(name = "Organization")
@JsonPropertyOrder({"id", "display_name", "name", "billing_email", "created", "options", "limit", "quota", "usage"})
public record OrganizationJson(
        @Schema(examples = "2bcced39-41d7-4e5c-a5e6-4b0f8f3b5d5c")
        String id,

        @Schema(examples = "My Company") @JsonProperty("display_name")
        String displayName,

        @Schema(examples = "mycompany") String name,

        @Schema(description = "Empty where none was given", examples = "billing@example.org")
        @JsonProperty("billing_email")
        String billingEmail,

        @Schema(format = "date-time", examples = "2026-11-24T11:13:24+00:00")
        String created,

        @Schema(ref = "OrganizationOptions") Map<String, Object> options,

        @Schema(description = "The quota of bytes where rokka has it")
        LimitJson limit,

        @Schema(description = "What may be stored") AmountJson quota,

        @Schema(description = "What is stored, with what was deleted and can be restored")
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

    /** rokka's older way to tell a quota. */
    @Schema(name = "Limit")
    public record LimitJson(
            @Schema(description = "null: without limit", nullable = true, examples = "1000000000")
            @JsonProperty("space_in_bytes")
            @Nullable
            Long spaceInBytes) {}
}
