package dev.quarry.access.quota;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bytes and images on the wire: those that are stored, or those that may be. */
@Schema(name = "Amount")
public record AmountJson(
        @Schema(description = "null: without limit", nullable = true, examples = "1000000000") @Nullable
        Long bytes,

        @Schema(description = "null: without limit", nullable = true, examples = "5000") @Nullable
        Long images) {

    static AmountJson of(Quota quota) {
        return new AmountJson(limit(quota.bytes()), limit(quota.images()));
    }

    static AmountJson of(Usage usage) {
        return new AmountJson(usage.bytes(), usage.images());
    }

    private static @Nullable Long limit(long value) {
        return value == Quota.UNLIMITED ? null : value;
    }
}
