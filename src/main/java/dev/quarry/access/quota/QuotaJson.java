package dev.quarry.access.quota;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** JSON representation of a quota and its usage. */
@Schema(name = "Quota")
@JsonPropertyOrder({"quota", "usage"})
public record QuotaJson(
        @Schema(description = "Quota: maximum amount that can be stored")
        AmountJson quota,

        @Schema(description = "Stored amount, including deleted images that can be restored")
        AmountJson usage) {

    public static QuotaJson of(Allowance allowance) {
        return new QuotaJson(AmountJson.of(allowance.quota()), AmountJson.of(allowance.usage()));
    }
}
