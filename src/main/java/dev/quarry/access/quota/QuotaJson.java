package dev.quarry.access.quota;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quota and what is used of it, on the wire. */
@Schema(name = "Quota")
@JsonPropertyOrder({"quota", "usage"})
public record QuotaJson(
        @Schema(description = "What may be stored") AmountJson quota,

        @Schema(description = "What is stored, with what was deleted and can be restored")
        AmountJson usage) {

    public static QuotaJson of(Allowance allowance) {
        return new QuotaJson(AmountJson.of(allowance.quota()), AmountJson.of(allowance.usage()));
    }
}
